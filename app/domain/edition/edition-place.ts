import type { Day } from "../calendar.ts";
import { kindInForce } from "../structure-kind.ts";
import { withoutCode, type Breakdown } from "./edition-dimension.ts";
import type { MergedCode } from "./edition-merges.ts";
import type { EditionRows } from "./edition-rows.ts";

/** Under what code of each breakdown something is counted, and the real host it is of. */
export type Place = { codes: Readonly<Record<Breakdown, string>>; host: string | null };

/** Of a commitment, and of who employs under it on a day. */
export type PlaceOf = (commitmentId: string, employer: { id: string; on: Day } | { code: string }) => Place;

/** Codes are merged before anything is counted, so that persons told together are distinct. */
export function placesOf({ places, fa02 }: EditionRows, merged: MergedCode): PlaceOf {
  const employerCode = (id: string, on: Day): string => {
    const organisation = fa02.inclusiveKinds.get(id);
    return (organisation && kindInForce(organisation, on)) ?? "company";
  };
  return (commitmentId, employer) => {
    const place = places.get(commitmentId);
    if (place === undefined) throw new Error(`No place for the commitment ${commitmentId}`);
    const code = "code" in employer ? employer.code : employerCode(employer.id, employer.on);
    return {
      host: place.host,
      codes: {
        territory: merged("territory", place.territory ?? withoutCode),
        host: merged("host", place.host ?? withoutCode),
        mechanism: merged("mechanism", place.mechanism),
        buyer: merged("buyer", place.buyer ?? withoutCode),
        employer: merged("employer", code),
      },
    };
  };
}
