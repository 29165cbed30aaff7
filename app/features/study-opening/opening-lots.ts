import { numberLots } from "#app/domain/pasted-lots/number-lots.ts";
import type { PastedLot } from "#app/domain/pasted-lots/pasted-lot.ts";
import type { OpenStudyInput } from "./open-study.schema.ts";

type Opening = Pick<OpenStudyInput, "title" | "amount" | "lots"> & { cpv: string | null };

/** The lots a study opens with: those pasted, else a single one of its whole amount, else none. */
export function openingLots({ title, amount, lots, cpv }: Opening): Array<PastedLot & { number: string }> {
  if (lots !== null) return numberLots(lots.lots, [], "next");
  if (amount === null) return [];
  const only = { line: 1, number: "1", title, cpv, amountLow: amount.low, amountHigh: amount.high };
  return [{ ...only, trade: null, labourShare: null, months: null, doubts: [] }];
}

/** What the whole need is estimated at, when it is not the sum of its lots: the amount typed beside pasted lots. */
export function wholeNeed({ amount, lots }: Pick<OpenStudyInput, "amount" | "lots">) {
  return lots === null || amount === null ? null : (amount.high ?? amount.low);
}
