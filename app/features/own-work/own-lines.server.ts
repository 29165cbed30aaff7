import { firstDayOf, monthsOf, shiftMonth, type Day, type Month, type Period } from "#app/domain/calendar.ts";
import { covers } from "#app/domain/declared-month.ts";
import { grouped } from "#app/domain/grouped.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import { collectiveMonths, isToSend, type OwnStatementState } from "#app/domain/own-statement.ts";
import { wholeName } from "#app/domain/whole-name.ts";
import type { Db } from "#db/database.server.ts";
import { isContractAmong } from "#db/queries/contracts/contract-scope.server.ts";
import { listObligations } from "#db/queries/obligations.server.ts";
import {
  listOwnCollectives,
  listOwnHires,
  listOwnStatements,
  type OwnCollective,
} from "#db/queries/own-work/own-hires.server.ts";
import type { CommitmentId, ContractId, OrganisationId } from "#db/schema/columns.ts";

/** The statement of one month of a hire an employer made, or of a collective line of its own. */
export type OwnLine = {
  key: string;
  kind: "hire" | "collective";
  contractId: ContractId;
  contractReference: string;
  /** Whether hours may still be declared on its contract. */
  isOpen: boolean;
  month: Month;
  /** Who, for a hire whose file was not purged; the lot of a collective line. */
  name: string;
  state: OwnStatementState;
  /** Null: nothing written. */
  hours: InsertionHours | null;
  /** The facilitator's word, when it was sent back. */
  comment: string | null;
};

export type OwnLinesAsked = { employerId: OrganisationId; period: Period; today: Day };

/**
 * Every statement expected of an employer in a period: one for each month its hires cover, one for each month of its
 * collective lines. On a contract that is closed nothing is expected any more: what was written is all there is.
 */
export async function ownLines(db: Db, asked: OwnLinesAsked): Promise<OwnLine[]> {
  return [...(await namedLines(db, asked)), ...(await collectiveLines(db, asked))];
}

async function namedLines(db: Db, { employerId, period }: OwnLinesAsked): Promise<OwnLine[]> {
  const stored = await listOwnStatements(db, { employerId, ...period });
  const written = new Set(stored.map(({ hireId, month }) => `${hireId} ${month}`));
  const hires = await listOwnHires(db, employerId, firstDayOf(period.from));
  const missing = hires
    .filter(({ stage }) => isOpenStage(stage))
    .flatMap((hire) =>
      monthsOf(period)
        .filter((month) => covers(hire, month) && !written.has(`${hire.hireId} ${month}`))
        .map((month) => ({ ...hire, month, hours: null, state: "missing" as const, comment: null })),
    );
  return [...stored, ...missing].map((row) => ({
    ...{ key: `${row.hireId} ${row.month}`, kind: "hire", ...onContract(row), ...statementOf(row) },
    name: wholeName(row) ?? "Dossier effacé",
    comment: row.state === "returned" ? row.comment : null,
  }));
}

async function collectiveLines(db: Db, { employerId, period, today }: OwnLinesAsked): Promise<OwnLine[]> {
  const from = shiftMonth(period.from, -12);
  const stored = await listOwnCollectives(db, { employerId, from, to: period.to });
  if (stored.length === 0) return [];
  const ends = await windowEnds(db, stored, today);
  const lines = [...grouped(stored, ({ commitmentId }) => commitmentId).values()].flatMap((rows) => {
    const [first] = rows;
    if (first === undefined) return [];
    const months = rows.map(({ month }) => month);
    const owed = isOpenStage(first.stage)
      ? collectiveMonths(months, period, ends.get(first.commitmentId) ?? null)
      : [];
    return [
      ...rows.filter(({ month }) => month >= period.from),
      ...owed
        .filter((month) => !months.includes(month))
        .map((month) => ({ ...first, month, hours: null, state: "missing" as const })),
    ];
  });
  return lines.map((row) => ({
    ...{
      key: `${row.commitmentId} ${row.month}`,
      kind: "collective",
      ...onContract(row),
      ...statementOf(row),
    },
    name: `Relevé collectif, lot ${row.lotNumber}`,
    comment: null,
  }));
}

type OnContract = Pick<OwnCollective, "contractId" | "contractReference" | "stage">;

function onContract({ contractId, contractReference, stage }: OnContract) {
  return { contractId, contractReference, isOpen: isOpenStage(stage) };
}

function statementOf({ month, state, hours }: Pick<OwnLine, "month" | "state" | "hours">) {
  return { month, state, hours };
}

async function windowEnds(db: Db, rows: readonly OwnCollective[], today: Day) {
  const contracts = isContractAmong([...new Set(rows.map(({ contractId }) => contractId))]);
  const obligations = await listObligations(db, { day: today, contracts });
  return new Map<CommitmentId, Day | null>(
    obligations.map(({ commitmentId, window }) => [commitmentId, window.end]),
  );
}

/** Whether hours may still be declared on a contract at that stage. */
export function isOpenStage(stage: OwnCollective["stage"]): boolean {
  return stage === "awarded" || stage === "running";
}

/** Whether its employer has still to send it. */
export function isWaiting({ isOpen, state }: Pick<OwnLine, "isOpen" | "state">): boolean {
  return isOpen && isToSend(state);
}
