import type { Day } from "#app/domain/calendar.ts";
import { grouped } from "#app/domain/grouped.ts";
import { lotNews, type KnownDay, type LotDays, type LotNews } from "#app/domain/lot-news.ts";
import { opportunityStageOf, type OpportunityStage } from "#app/domain/opportunity.ts";
import { keptFigures } from "#app/features/contracts/kept-figures.server.ts";
import { openLotsToMatch, type LotToMatch } from "#app/features/opportunities/matched.server.ts";
import { dayInParis } from "#app/platform/request-context.server.ts";
import type { Db } from "#db/database.server.ts";
import {
  listLotDays,
  listTenderSteps,
  type LotDaysRow,
  type TenderStep,
} from "#db/queries/alerts/lot-days.server.ts";

export type NewsOfLot = LotNews & LotToMatch;

/** One day of one database. */
const kept = keptFigures<readonly NewsOfLot[]>(1);

/**
 * Every open lot with what last happened to it, the latest first: the same for whoever asks, read again only after
 * something was written, or on another day.
 */
export function readLotNews(db: Db, today: Day): Promise<readonly NewsOfLot[]> {
  return kept(db, today, () => newsOfLots(db, today));
}

async function newsOfLots(db: Db, today: Day): Promise<NewsOfLot[]> {
  const lots = await openLotsToMatch(db, today);
  const rows = await listLotDays(
    db,
    lots.map(({ lot }) => lot.lotId),
  );
  const steps = await listTenderSteps(db, [...new Set(rows.map(({ contractId }) => contractId))]);
  const byLot = new Map(rows.map((row) => [row.lotId, row]));
  const byContract = grouped(steps, ({ contractId }) => contractId);
  return lots
    .flatMap(({ lot, matchWith }) => {
      const row = byLot.get(lot.lotId);
      if (row === undefined) return [];
      const days = daysOf(lot.stage, {
        row,
        steps: byContract.get(row.contractId) ?? [],
        today,
      });
      return [{ lot, matchWith, ...lotNews(lot.stage, days) }];
    })
    .sort((one, other) => other.on.localeCompare(one.on));
}

type Written = { row: LotDaysRow; steps: readonly TenderStep[]; today: Day };

function daysOf(stage: OpportunityStage, { row, steps, today }: Written): LotDays {
  const opened = known(row.openedOn, row.openedRank);
  const step = steps.find((one) => opportunityStageOf(one.stage) === stage && one.datedOn <= today);
  if (step !== undefined) return { opened, reached: known(step.datedOn, step.enteredRank) };
  const said = { planned: null, published: row.consultationOn, awarded: row.notifiedOn }[stage];
  return { opened, reached: said === null || said > today ? null : { on: said, knownOn: said } };
}

/** `rank`: when it was written, microseconds since 1970. */
function known(on: Day, rank: number): KnownDay {
  const writtenOn = dayInParis(new Date(rank / 1000));
  return { on, knownOn: writtenOn > on ? writtenOn : on };
}
