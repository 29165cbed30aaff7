import type { Day } from "#app/domain/calendar.ts";
import type { Cents } from "#app/domain/money.ts";
import type { Millionths } from "#app/domain/proportion.ts";
import type { References } from "#app/domain/reference-value.ts";
import { guessTrade } from "#app/domain/trade-guess.ts";
import { isTrade, type Trade } from "#app/domain/trade.ts";
import type { NewStudyLot } from "#db/queries/studies/write-study-lots.server.ts";
import type { Id } from "#db/schema/columns.ts";
import { labourShareOf, referenceShareOf, type ReferenceShare } from "./labour-share.ts";
import { lotColumns, type StudyLotValues } from "./study-lot-values.ts";

/** What is typed or pasted of a new lot. */
export type GivenLot = {
  id: string;
  number: string;
  title: string;
  cpv: string | null;
  /** Null: guessed from the title and the CPV. */
  trade: Trade | null;
  amountLow: Cents | null;
  amountHigh: Cents | null;
  /** Null: that of the trade. */
  labourShare: Millionths | null;
  /** Why it is another than that of the trade; kept only then. */
  labourShareReason: string | null;
  durationMonths: number | null;
};

/** The trade of a lot: its own, or the one its title and CPV seem to be of. */
export function tradeOf(lot: { trade: string | null; title: string; cpv: string | null }): Trade | null {
  return isTrade(lot.trade) ? lot.trade : (guessTrade(lot) ?? null);
}

/** A new lot: its trade guessed, the labour share of that trade, a fixed objective in hours, nothing else decided. */
export function newLotValues(
  given: Omit<GivenLot, "id">,
  shareOf: (trade: Trade | null) => ReferenceShare | null,
): StudyLotValues {
  const trade = tradeOf(given);
  const typed = { share: given.labourShare, reason: given.labourShareReason };
  return {
    number: given.number,
    title: given.title,
    cpv: given.cpv,
    trade,
    amountLow: given.amountLow,
    amountHigh: given.amountHigh,
    ...labourShareOf(typed, shareOf(trade), null),
    rate: null,
    hourlyCost: null,
    durationMonths: given.durationMonths,
    staff: null,
    staffKept: null,
    rule: "fixed",
    amountPerHour: null,
    threshold: 0 as Cents,
    workedHours: null,
    mechanism: null,
    mechanismReason: null,
    criterionWeight: null,
    qualitativeAction: null,
  };
}

/** The same, as the table keeps it. */
export function newStudyLot(given: GivenLot, references: References, on: Day): NewStudyLot {
  const values = newLotValues(given, (trade) => referenceShareOf(trade, references, on));
  return { id: given.id as Id<"study_lot">, ...lotColumns(values) };
}
