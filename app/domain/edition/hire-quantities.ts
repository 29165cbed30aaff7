import { recruitmentCodes } from "../recruitment.ts";
import { contractFamilyOf } from "./contract-family.ts";
import { breakdowns } from "./edition-dimension.ts";
import type { PlaceOf } from "./edition-place.ts";
import type { EditionRows } from "./edition-rows.ts";
import { PartsByKeys, type Quantity } from "./quantity.ts";

/** Hires started in the period: in all, by breakdown, by typology, and by family within a territory or a host. */
export function hireQuantities({ fa02 }: EditionRows, placeOf: PlaceOf): Quantity[] {
  const hires = new PartsByKeys("hires");
  for (const hire of fa02.startedHires) {
    const codes = recruitmentCodes(hire);
    const place = placeOf(hire.commitmentId, { code: codes.byEmployerKind });
    const contractFamily = contractFamilyOf(codes.byContractType);
    const { territory, host } = place.codes;
    hires.add({ host: place.host, who: hire.personKey, heads: null, amount: 1 }, [
      {},
      ...breakdowns.map((breakdown) => ({ [breakdown]: place.codes[breakdown] })),
      { contractType: codes.byContractType },
      { contractFamily },
      { territory, contractFamily },
      { host, contractFamily },
      { modality: codes.byModality },
      { scheme: codes.byScheme },
      { sex: codes.bySex },
      { age: codes.byAge },
      { level: codes.byLevel },
      { length: codes.byLength },
    ]);
  }
  return hires.quantities();
}
