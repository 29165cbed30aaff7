import type { Transaction } from "kysely";
import type { Day } from "#app/domain/calendar.ts";
import type { StatementState } from "#app/domain/exchange-codes.ts";
import type { HoursCheck } from "#app/domain/hours-check.ts";
import { noHours, type InsertionHours } from "#app/domain/insertion-hours.ts";
import { stateAfter, type StatementAct } from "#app/domain/statement-state.ts";
import { recordAudit, type Actor, type AuditChange } from "#db/queries/audit.server.ts";
import { holdContracts } from "#db/queries/contracts/write-contract.server.ts";
import {
  deleteCollectiveStatement,
  listCollectives,
  listCommitmentFacts,
  writeCollectiveStatement,
  type CommitmentFacts,
  type StoredCollective,
} from "#db/queries/hours/collective-statements.server.ts";
import { readSettings } from "#db/queries/settings.server.ts";
import type { Database } from "#db/schema.ts";
import type { ContractId, OrganisationId } from "#db/schema/columns.ts";
import { checkCollectives, collectiveKey } from "./check-collective.server.ts";

export type CollectiveCounts = Pick<StoredCollective, "hours" | "persons" | "rsa" | "boeth">;

/** What is asked of the statement of one employer, commitment and month. */
export type CollectiveChange = Pick<StoredCollective, "commitmentId" | "employerId" | "month"> & {
  /** Of a new line; a line already there keeps its own. */
  contractorId?: OrganisationId | null;
  /** Null takes away what is not yet validated. */
  counts: CollectiveCounts | null;
  /** What the writer saw there; null: nothing. */
  seen: (CollectiveCounts & { state: StatementState }) | null;
};

export type CollectiveRefusal = {
  /** As in `writeHours`; `counts`: more RSA recipients or BOETH than persons, or less than none. */
  why: "unknown line" | "contract closed" | "state" | "modified" | "counts" | "check";
  now: StoredCollective | null;
  checks: HoursCheck[];
};

export type WriteCollectiveOutcome =
  | { outcome: "written"; lines: number; hours: InsertionHours }
  | { outcome: "refused"; refusals: CollectiveRefusal[] };

export type WriteCollective = {
  act: StatementAct;
  hostId: OrganisationId;
  contractId?: ContractId;
  entries: readonly CollectiveChange[];
  today: Day;
  actor: Actor;
  auditAct: string;
  /** Why, for a correction or a return: kept in the trail. */
  reason?: string;
};

/**
 * Writes collective statements: all, or none when one is refused. What is already so changes nothing. One line of the
 * trail for each contract. Call it in a transaction.
 */
export async function writeCollective(
  trx: Transaction<Database>,
  asked: WriteCollective,
): Promise<WriteCollectiveOutcome> {
  const ids = [...new Set(asked.entries.map(({ commitmentId }) => commitmentId))];
  await holdContracts(
    trx,
    (await listCommitmentFacts(trx, ids)).map(({ contractId }) => contractId),
  );
  const facts = new Map((await listCommitmentFacts(trx, ids)).map((row) => [row.commitmentId, row]));
  const stored = new Map((await listCollectives(trx, ids)).map((row) => [collectiveKey(row), row]));
  const planned = asked.entries.map((entry): Planned => {
    const before = stored.get(collectiveKey(entry)) ?? null;
    const state = stateAfter(asked.act, before?.state ?? null);
    return { entry, before, state, commitment: facts.get(entry.commitmentId) };
  });
  const refused = planned.flatMap((plan): CollectiveRefusal[] => {
    const why = refusalOf(plan, asked);
    return why === undefined ? [] : [{ why, now: plan.before, checks: [] }];
  });
  const changed = planned.filter((plan) => !isAlreadySo(plan));
  const refusals = refused.length > 0 ? refused : await refusedByChecks(trx, changed, asked);
  if (refusals.length > 0) return { outcome: "refused", refusals };
  for (const { entry, before, state } of changed) {
    const { commitmentId, employerId, month, counts } = entry;
    if (counts === null || state === undefined) await deleteCollectiveStatement(trx, entry);
    else {
      const contractorId = before === null ? (entry.contractorId ?? null) : before.contractorId;
      const { hours, persons, rsa, boeth } = counts;
      const line = { commitmentId, employerId, month, contractorId };
      await writeCollectiveStatement(trx, { ...line, hours, persons, rsa, boeth, state });
    }
  }
  await recordContracts(trx, changed, asked);
  const hours = changed.reduce((sum, { entry }) => sum + (entry.counts?.hours ?? 0), 0) as InsertionHours;
  return { outcome: "written", lines: changed.length, hours };
}

type Planned = {
  entry: CollectiveChange;
  before: StoredCollective | null;
  state: StatementState | undefined;
  commitment: CommitmentFacts | undefined;
};

function isAlreadySo({ entry: { counts }, before, state }: Planned): boolean {
  if (counts === null || before === null) return counts === null && before === null;
  return sameCounts(counts, before) && before.state === state;
}

function sameCounts(one: CollectiveCounts, other: CollectiveCounts): boolean {
  return (
    one.hours === other.hours &&
    one.persons === other.persons &&
    one.rsa === other.rsa &&
    one.boeth === other.boeth
  );
}

function refusalOf(plan: Planned, asked: WriteCollective): CollectiveRefusal["why"] | undefined {
  const { entry, before, state, commitment } = plan;
  const isOwn =
    commitment?.hostId === asked.hostId &&
    (asked.contractId === undefined || commitment.contractId === asked.contractId);
  if (commitment === undefined || !isOwn) return "unknown line";
  if (commitment.stage === "closed" || commitment.stage === "cancelled") return "contract closed";
  const { counts, seen } = entry;
  const seenIsNow =
    before === null || seen === null
      ? before === seen
      : sameCounts(seen, before) && seen.state === before.state;
  if (!seenIsNow && !isAlreadySo(plan)) return "modified";
  if (counts === null) {
    return before?.state === "validated" || asked.act === "validate" ? "state" : undefined;
  }
  const { persons, rsa, boeth } = counts;
  if (Math.min(persons, rsa, boeth) < 0 || Math.max(rsa, boeth) > persons) return "counts";
  return state === undefined && !isAlreadySo(plan) ? "state" : undefined;
}

async function refusedByChecks(
  trx: Transaction<Database>,
  changed: readonly Planned[],
  { act, today }: WriteCollective,
): Promise<CollectiveRefusal[]> {
  if (act === "return") return [];
  const entries = changed.flatMap(({ entry, before, commitment }) => {
    if (entry.counts === null || commitment === undefined) return [];
    const counted = before?.state === "validated" || before?.state === "submitted" ? before.hours : noHours;
    return [{ ...entry, ...entry.counts, contractId: commitment.contractId, counted }];
  });
  const settings = await readSettings(trx);
  const found = await checkCollectives(trx, { entries, today, settings });
  return [...found.values()].flatMap((all) => {
    const checks = all.filter(({ severity }) => severity === "refused");
    return checks.length === 0 ? [] : [{ why: "check" as const, now: null, checks }];
  });
}

async function recordContracts(
  trx: Transaction<Database>,
  changed: readonly Planned[],
  { actor, auditAct, reason }: WriteCollective,
): Promise<void> {
  const contracts = new Set(changed.flatMap(({ commitment }) => (commitment ? [commitment.contractId] : [])));
  for (const contractId of contracts) {
    const own = changed.filter(({ commitment }) => commitment?.contractId === contractId);
    const why = { objectType: "contract", objectId: contractId, field: "reason", after: reason ?? null };
    const changes = [...(reason === undefined ? [] : [why]), ...own.map(changeOf)];
    await recordAudit(trx, { actor, act: auditAct, objectType: "contract", objectId: contractId, changes });
  }
}

/** `70,00 h` of 3 persons, 1 RSA, 3 BOETH, is kept as `7000 3 1 3 submitted`. */
function changeOf({ entry, before, state }: Planned): AuditChange {
  const written = ({ hours, persons, rsa, boeth }: CollectiveCounts, of: string): string =>
    [hours, persons, rsa, boeth, of].join(" ");
  return {
    objectType: "collective_statement",
    objectId: collectiveKey(entry),
    field: "hours",
    before: before === null ? null : written(before, before.state),
    after: entry.counts === null ? null : written(entry.counts, state ?? "draft"),
  };
}
