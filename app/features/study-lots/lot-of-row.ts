import type { StudyLot } from "#db/queries/studies/study-lots.server.ts";
import { formerShareOf, labourShareOf } from "#app/features/studies/labour-share.ts";
import { newLotValues } from "#app/features/studies/lot-defaults.ts";
import { referenceOf, rowTrade, typedShareOf, type LotRow } from "./lots-table.schema.ts";
import type { ReferenceShares } from "#app/features/studies/labour-share.ts";
import type { StudyLotValues } from "#app/features/studies/study-lot-values.ts";

/** A lot once a line of the table is written over it; a new one when nothing is stored. */
export function lotOfRow(
  row: LotRow,
  lot: StudyLot | undefined,
  known: { shares: ReferenceShares; number: string },
): StudyLotValues {
  if (lot === undefined) {
    const given = {
      ...row,
      number: known.number,
      cpv: null,
      trade: null,
      amountHigh: null,
      durationMonths: null,
    };
    return {
      ...newLotValues(given, (trade) => (trade === null ? null : known.shares[trade])),
      rate: row.rate,
    };
  }
  const trade = rowTrade(row, lot);
  return {
    ...lot,
    title: row.title,
    trade,
    amountLow: row.amountLow,
    ...labourShareOf(typedShareOf(row), referenceOf(row, lot, known.shares), formerShareOf(lot, trade)),
    rate: row.rate,
  };
}

/** The first whole number after all those of a study: `5` after `1`, `2 bis` and `4`. */
export function nextLotNumber(taken: readonly string[]): string {
  const numbers = taken.map((number) => Number(/^\d{1,6}$/.exec(number)?.[0] ?? 0));
  return String(Math.max(0, ...numbers) + 1);
}
