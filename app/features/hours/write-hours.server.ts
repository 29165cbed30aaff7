import type { Transaction } from "kysely";
import type { Day, Month } from "#app/domain/calendar.ts";
import type { StatementState } from "#app/domain/exchange-codes.ts";
import type { HoursCheck } from "#app/domain/hours-check.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import { stateAfter, type StatementAct } from "#app/domain/statement-state.ts";
import type { Actor } from "#db/queries/audit.server.ts";
import { holdContracts } from "#db/queries/contracts/write-contract.server.ts";
import {
  listHireFacts,
  listStatements,
  type HireFacts,
  type StoredStatement,
} from "#db/queries/hours/statement-facts.server.ts";
import { deleteStatement, writeStatement } from "#db/queries/hours/write-statements.server.ts";
import { readSettings } from "#db/queries/settings.server.ts";
import type { Database } from "#db/schema.ts";
import type { ContractId, HireId, OrganisationId } from "#db/schema/columns.ts";
import { checkEntries, entryKey } from "./check-entries.server.ts";
import { recordHours } from "./record-hours.server.ts";

/** What is asked of the statement of one hire and month. */
export type HoursEntry = {
  hireId: HireId;
  month: Month;
  /** Null empties the cell: a draft, or hours declared and not yet validated, are taken away. */
  hours: InsertionHours | null;
  /** What the writer saw there; null: nothing. */
  seen: { hours: InsertionHours; state: StatementState } | null;
  comment?: string | null;
};

export type EntryRefusal = Pick<HoursEntry, "hireId" | "month"> & {
  /** `unknown hire`: none the writer may write; `state`: validated, or nothing to validate; `modified`: not what was seen. */
  why: "unknown hire" | "contract closed" | "state" | "modified" | "check";
  /** What there is now, for `state` and `modified`. */
  now: StoredStatement | null;
  checks: HoursCheck[];
};

export type WriteHoursOutcome =
  | { outcome: "written"; lines: number; hours: InsertionHours }
  | { outcome: "refused"; refusals: EntryRefusal[] };

export type WriteHours = {
  act: StatementAct;
  /** Whose hires may be written: a host's, on one contract or all; `mayWrite` narrows further (a company's own). */
  hostId: OrganisationId;
  contractId?: ContractId;
  mayWrite?: (hire: HireFacts) => boolean;
  entries: readonly HoursEntry[];
  today: Day;
  actor: Actor;
  /** The code of the act in the trail: `hours.submitted`. */
  auditAct: string;
  /** Why, for a correction: kept in the trail. */
  reason?: string;
};

/**
 * Writes the statements of a grid, a page or a sheet: all, or none when one is refused. Entries that say what is already
 * there change nothing: sending twice is harmless. One line of the trail for each contract. Call it in a transaction.
 */
export async function writeHours(trx: Transaction<Database>, asked: WriteHours): Promise<WriteHoursOutcome> {
  const { entries } = asked;
  const facts = await factsOf(trx, entries);
  const stored = await storedOf(trx, entries);
  const planned = entries.map((entry) => planOf(entry, { asked, facts, stored }));
  const refusals = [
    ...planned.flatMap(({ refusal }) => (refusal ? [refusal] : [])),
    ...(await refusedByChecks(trx, planned, asked)),
  ];
  if (refusals.length > 0) return { outcome: "refused", refusals };
  const changed = planned.filter(({ unchanged }) => !unchanged);
  for (const { entry, state } of changed) {
    const { hireId, month, hours, comment = null } = entry;
    if (hours === null || state === undefined) await deleteStatement(trx, hireId, month);
    else await writeStatement(trx, { hireId, month, hours, state, comment });
  }
  await recordHours(trx, changed, asked);
  const hours = changed.reduce((sum, { entry }) => sum + (entry.hours ?? 0), 0) as InsertionHours;
  return { outcome: "written", lines: changed.length, hours };
}

/** The hires of the entries, their contracts held: what is judged here still holds when it is written. */
async function factsOf(
  trx: Transaction<Database>,
  entries: readonly HoursEntry[],
): Promise<Map<HireId, HireFacts>> {
  const ids = [...new Set(entries.map(({ hireId }) => hireId))];
  await holdContracts(
    trx,
    (await listHireFacts(trx, ids)).map(({ contractId }) => contractId),
  );
  return new Map((await listHireFacts(trx, ids)).map((hire) => [hire.hireId, hire]));
}

type Planned = {
  entry: HoursEntry;
  hire: HireFacts | undefined;
  before: StoredStatement | null;
  state: StatementState | undefined;
  unchanged: boolean;
  refusal: EntryRefusal | undefined;
};

type Known = {
  asked: WriteHours;
  facts: ReadonlyMap<HireId, HireFacts>;
  stored: ReadonlyMap<string, StoredStatement>;
};

function planOf(entry: HoursEntry, { asked, facts, stored }: Known): Planned {
  const hire = facts.get(entry.hireId);
  const before = stored.get(entryKey(entry)) ?? null;
  const state = stateAfter(asked.act, before?.state ?? null);
  const why = refusalOf(entry, { hire, before, state, asked });
  // Emptying a cell takes the statement away, unless it is validated.
  const empties = entry.hours === null;
  const unchanged = empties
    ? before === null
    : before !== null &&
      before.hours === entry.hours &&
      before.state === state &&
      (entry.comment ?? null) === before.comment;
  const refusal = why && { hireId: entry.hireId, month: entry.month, why, now: before, checks: [] };
  return { entry, hire, before, state, unchanged, refusal };
}

type Judged = Pick<Planned, "hire" | "before" | "state"> & { asked: WriteHours };

function refusalOf(
  entry: HoursEntry,
  { hire, before, state, asked }: Judged,
): EntryRefusal["why"] | undefined {
  const isOwn =
    hire !== undefined &&
    hire.hostId === asked.hostId &&
    (asked.contractId === undefined || hire.contractId === asked.contractId) &&
    (asked.mayWrite?.(hire) ?? true);
  if (!isOwn) return "unknown hire";
  if (hire.stage === "closed" || hire.stage === "cancelled") return "contract closed";
  const alreadySo = before !== null && before.hours === entry.hours && before.state === state;
  const seenIsNow =
    before === null
      ? entry.seen === null
      : entry.seen !== null && entry.seen.hours === before.hours && entry.seen.state === before.state;
  // Sent twice, the second time finds what the first wrote.
  if (!seenIsNow && !alreadySo) return "modified";
  if (entry.hours === null) {
    return before?.state === "validated" || asked.act === "validate" ? "state" : undefined;
  }
  return state === undefined ? "state" : undefined;
}

/** What cannot be, whatever was seen: a month to come, outside the hire, more hours than a month holds. */
async function refusedByChecks(
  trx: Transaction<Database>,
  planned: readonly Planned[],
  { today, act }: WriteHours,
): Promise<EntryRefusal[]> {
  if (act === "return") return [];
  const entries = planned
    .filter(({ refusal, unchanged }) => refusal === undefined && !unchanged)
    .flatMap(({ entry: { hireId, month, hours } }) => (hours === null ? [] : [{ hireId, month, hours }]));
  const settings = await readSettings(trx);
  const found = await checkEntries(trx, { entries, today, settings });
  return entries.flatMap(({ hireId, month }) => {
    const checks = (found.get(entryKey({ hireId, month })) ?? []).filter(
      ({ severity }) => severity === "refused",
    );
    return checks.length === 0 ? [] : [{ hireId, month, why: "check" as const, now: null, checks }];
  });
}

async function storedOf(
  trx: Transaction<Database>,
  entries: readonly HoursEntry[],
): Promise<Map<string, StoredStatement>> {
  const months = entries.map(({ month }) => month).sort();
  const [from] = months;
  const to = months.at(-1);
  if (from === undefined || to === undefined) return new Map();
  const hireIds = [...new Set(entries.map(({ hireId }) => hireId))];
  return new Map((await listStatements(trx, hireIds, { from, to })).map((row) => [entryKey(row), row]));
}
