import type { StudyLot } from "#db/queries/studies/study-lots.server.ts";
import { formerShareOf, labourShareOf, type ReferenceShares } from "#app/features/studies/labour-share.ts";
import { newLotValues } from "#app/features/studies/lot-defaults.ts";
import type { StudyLotValues } from "#app/features/studies/study-lot-values.ts";
import { referenceOf, rowTrade, typedShareOf, type LotRow } from "./lots-table.schema.ts";

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
