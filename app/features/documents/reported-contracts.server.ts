import type { Day } from "#app/domain/calendar.ts";
import { contractEnd } from "#app/domain/commitment-window.ts";
import type { ContractStage } from "#app/domain/contract-stage.ts";
import { worstLightsFirst } from "#app/domain/light.ts";
import { grouped } from "#app/domain/grouped.ts";
import {
  isObligationUnknown,
  positionOfGroup,
  type GroupPosition,
} from "#app/features/contracts/contract-position.ts";
import { achievedByCommitment } from "#app/features/report/behind-hours.server.ts";
import type { Db } from "#db/database.server.ts";
import { isContractAmong, type ContractScope } from "#db/queries/contracts/contract-scope.server.ts";
import { listPortfolio, type PortfolioRow } from "#db/queries/contracts/portfolio.server.ts";
import type { Fa02ScopeIds } from "#db/queries/fa02-scope.server.ts";
import { listPositions, type CommitmentPosition } from "#db/queries/positions.server.ts";
import { readSettings } from "#db/queries/settings.server.ts";

/** One contract of the period, hours in hundredths: where it stands today, and what was done in the period. */
export type ReportedContract = GroupPosition & {
  reference: string;
  title: string;
  stage: ContractStage;
  endsOn: Day | null;
  /** Open data says that there is a clause, never how many hours. */
  isUnknown: boolean;
  doneInPeriod: number;
};

type Question = { scope: Fa02ScopeIds; contracts: ContractScope; today: Day };

/**
 * The contracts behind the figures of a period, worst first: those active in it and those with hours in it. Their hours of
 * the period add up to the report’s; their positions are those of the portfolio and of each contract’s page.
 */
export async function reportedContracts(
  db: Db,
  { scope, contracts, today }: Question,
): Promise<ReportedContract[]> {
  const done = await doneByContract(db, scope);
  const rows = (await listPortfolio(db, contracts)).filter((row) => done.has(row.reference));
  if (rows.length === 0) return [];
  const positions = await listPositions(db, {
    day: today,
    settings: await readSettings(db),
    contracts: isContractAmong(rows.map(({ id }) => id)),
  });
  const byContract = grouped(positions, ({ contractId }) => contractId);
  return rows
    .map((row) =>
      reportedContract(row, {
        positions: byContract.get(row.id) ?? [],
        doneInPeriod: done.get(row.reference) ?? 0,
      }),
    )
    .sort(byNeed);
}

/** Hours of the period by reference of contract; 0 for one that is active without any. */
async function doneByContract(db: Db, scope: Fa02ScopeIds): Promise<Map<string, number>> {
  const done = new Map<string, number>();
  for (const { contractReference, achieved } of await achievedByCommitment(db, scope)) {
    done.set(contractReference, (done.get(contractReference) ?? 0) + achieved);
  }
  return done;
}

function reportedContract(
  row: PortfolioRow,
  { positions, doneInPeriod }: { positions: readonly CommitmentPosition[]; doneInPeriod: number },
): ReportedContract {
  const { reference, title, stage } = row;
  return {
    reference,
    title,
    stage,
    endsOn: contractEnd(row),
    isUnknown:
      positions.length > 0 &&
      positions.every((one) => isObligationUnknown(row.source, one.terms, one.position.due)),
    doneInPeriod,
    ...positionOfGroup(stage, positions, "all"),
  };
}

function byNeed(one: ReportedContract, other: ReportedContract): number {
  return rankOf(one) - rankOf(other) || one.reference.localeCompare(other.reference, "fr");
}

function rankOf({ light }: ReportedContract): number {
  return light === null ? worstLightsFirst.length : worstLightsFirst.indexOf(light);
}
