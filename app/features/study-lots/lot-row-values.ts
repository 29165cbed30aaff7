import { typedEuros } from "#app/features/forms/typed-values.ts";
import type { StudyLot } from "#db/queries/studies/study-lots.server.ts";
import { typedPercent } from "#app/features/studies/percent-field.ts";
import type { LotRowInput } from "./lots-table.schema.ts";

/** What a line of the table shows of a stored lot. */
export function lotRowValues(lot: StudyLot): Required<LotRowInput> {
  return {
    id: lot.id,
    title: lot.title,
    amountLow: typedEuros(lot.amountLow),
    labourShare: typedPercent(lot.labourShare),
    labourShareReason: lot.labourShareReason ?? "",
    rate: typedPercent(lot.rate),
  };
}

/** A line to fill. */
export function emptyRowValues(id: string): Required<LotRowInput> {
  return { id, title: "", amountLow: "", labourShare: "", labourShareReason: "", rate: "" };
}
