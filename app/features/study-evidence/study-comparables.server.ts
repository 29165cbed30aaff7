import type { Day } from "#app/domain/calendar.ts";
import type { Cents } from "#app/domain/money.ts";
import type { Millionths } from "#app/domain/proportion.ts";
import type { References } from "#app/domain/reference-value.ts";
import { comparablesOf, impliedRate, toldRates, type Comparables } from "#app/domain/sizing/comparables.ts";
import { isTrade, type Trade } from "#app/domain/trade.ts";
import type { Db } from "#db/database.server.ts";
import { listPastLots } from "#db/queries/studies/past-lots.server.ts";
import type { Study } from "#db/queries/studies/study-list.server.ts";
import type { StudyLot } from "#db/queries/studies/study-lots.server.ts";

/** By trade, what past lots of the installation come to, as the study's buyer may be told; too few: not there. */
export async function studyComparables(
  db: Db,
  asked: {
    study: Pick<Study, "contractId" | "authorityId">;
    lots: ReadonlyArray<Pick<StudyLot, "trade">>;
    references: References;
    today: Day;
  },
): Promise<ReadonlyMap<Trade, Comparables>> {
  const { study, lots, references, today } = asked;
  const trades = [...new Set(lots.map(({ trade }) => trade).filter(isTrade))];
  const past = await listPastLots(db, trades, study.contractId);
  const minimum = references("sizing", "min_comparables", today).value;
  const hourlyCost = references("hourly_cost", "default", today).value as Cents;
  return new Map(
    trades.flatMap((trade) => {
      const labourShare = references("labour_share", trade, today).value as Millionths;
      const rates = past.flatMap((lot) => {
        if (lot.trade !== trade || lot.amount === null) return [];
        const rate = impliedRate({ hours: lot.hours, amount: lot.amount }, { hourlyCost, labourShare });
        if (rate === null) return [];
        return { rate, contract: lot.contractId, isOwn: lot.authorityId === study.authorityId };
      });
      const found = comparablesOf(toldRates(rates, minimum), minimum);
      return found === null ? [] : [[trade, found] as const];
    }),
  );
}
