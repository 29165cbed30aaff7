import type { Day, Month } from "#app/domain/calendar.ts";
import { creditedContractors } from "#app/domain/contractor-split.ts";
import { checkStatement, type HoursCheck } from "#app/domain/hours-check.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import { noHours } from "#app/domain/insertion-hours.ts";
import { basisOn, objectiveOf } from "#app/domain/objective.ts";
import { grouped } from "#app/domain/grouped.ts";
import type { Settings } from "#app/domain/setting.ts";
import type { Db } from "#db/database.server.ts";
import { isContractAmong } from "#db/queries/contracts/contract-scope.server.ts";
import {
  listEligibilityDays,
  listHireFacts,
  listLotContractors,
  listPersonMonths,
  listStatements,
  type HireFacts,
} from "#db/queries/hours/statement-facts.server.ts";
import { sumCommitmentHours } from "#db/queries/hours/commitment-statements.server.ts";
import { listObligations } from "#db/queries/obligations.server.ts";
import type { CommitmentId, HireId } from "#db/schema/columns.ts";

/** Hours of one hire and month, as they would be written. */
export type CheckedEntry = {
  hireId: HireId;
  month: Month;
  hours: InsertionHours;
  declaredEmployerId?: string | null;
};

export type CheckQuestion = { entries: readonly CheckedEntry[]; today: Day; settings: Settings };

/** The key of an entry in what `checkEntries` answers. */
export function entryKey({ hireId, month }: Pick<CheckedEntry, "hireId" | "month">): string {
  return `${hireId} ${month}`;
}

/**
 * The points to see of each entry, by `entryKey`; an entry without any, or whose hire does not exist, is not in the map.
 * Entries of one call are checked together: what they add to an objective, or to the month of one person, counts.
 */
export async function checkEntries(
  db: Db,
  { entries, today, settings }: CheckQuestion,
): Promise<Map<string, HoursCheck[]>> {
  const facts = new Map(
    (await listHireFacts(db, distinct(entries.map(({ hireId }) => hireId)))).map((hire) => [
      hire.hireId,
      hire,
    ]),
  );
  const hires = [...facts.values()];
  const surroundings = await readSurroundings(db, hires, { entries, today, settings });
  const found = new Map<string, HoursCheck[]>();
  for (const entry of entries) {
    const hire = facts.get(entry.hireId);
    if (!hire) continue;
    const checks = checkStatement(
      {
        month: entry.month,
        hours: entry.hours,
        declaredEmployerId: entry.declaredEmployerId ?? null,
        hire: { ...hire, contractorId: surroundings.contractorOf(hire) },
        eligibilities: surroundings.eligibilitiesOf(hire),
        others: surroundings.othersOf(hire, entry.month),
        commitment: surroundings.commitmentOf(hire, entry),
      },
      today,
      settings,
    );
    if (checks.length > 0) found.set(entryKey(entry), checks);
  }
  return found;
}

async function readSurroundings(db: Db, hires: readonly HireFacts[], question: CheckQuestion) {
  const contractors = grouped(
    await listLotContractors(db, distinct(hires.map(({ lotId }) => lotId))),
    ({ lotId }) => lotId,
  );
  const eligibilities = grouped(
    await listEligibilityDays(db, distinct(hires.map(({ participantId }) => participantId))),
    ({ participantId }) => participantId,
  );
  const personMonths = grouped(
    await personMonthsOf(db, hires, question),
    ({ personKey, month }) => `${personKey} ${month}`,
  );
  const counted = await commitmentsOf(db, hires, question);
  return {
    contractorOf: ({ contractorId, lotId }: HireFacts) =>
      creditedContractors(contractorId, contractors.get(lotId) ?? [])[0] ?? null,
    eligibilitiesOf: ({ participantId }: HireFacts) => eligibilities.get(participantId) ?? [],
    othersOf: ({ hireId, personKey }: HireFacts, month: Month) =>
      (personMonths.get(`${personKey} ${month}`) ?? []).filter((other) => other.hireId !== hireId),
    commitmentOf: ({ commitmentId }: HireFacts, entry: CheckedEntry) => {
      const { due, total } = counted.get(commitmentId) ?? { due: noHours, total: 0 };
      return { due, counted: (total - entry.hours) as InsertionHours };
    },
  };
}

/** Hours of the same persons in the same months: those kept, and those being entered in their place. */
async function personMonthsOf(db: Db, hires: readonly HireFacts[], { entries }: CheckQuestion) {
  const months = distinct(entries.map(({ month }) => month));
  const entered = new Map(entries.map((entry) => [entryKey(entry), entry]));
  const hosts = distinct(hires.map(({ hostId }) => hostId).filter((host) => host !== null));
  const kept = await Promise.all(
    hosts.map((host) => {
      const keys = hires.filter(({ hostId }) => hostId === host).map(({ personKey }) => personKey);
      return listPersonMonths(db, host, distinct(keys), months);
    }),
  );
  const byHire = new Map(hires.map((hire) => [hire.hireId, hire]));
  const being = entries.flatMap((entry) => {
    const hire = byHire.get(entry.hireId);
    return hire ? [{ ...hire, month: entry.month, hours: entry.hours, contractTitle: "" }] : [];
  });
  return [...kept.flat().filter((row) => !entered.has(entryKey(row))), ...being];
}

/** Each commitment's objective today, and its hours once the entries are in. */
async function commitmentsOf(
  db: Db,
  hires: readonly HireFacts[],
  { entries, today }: CheckQuestion,
): Promise<Map<CommitmentId, { due: InsertionHours; total: number }>> {
  const contractIds = distinct(hires.map(({ contractId }) => contractId));
  if (contractIds.length === 0) return new Map();
  const contracts = isContractAmong(contractIds);
  const obligations = await listObligations(db, { day: today, contracts });
  const commitmentByHire = new Map(hires.map(({ hireId, commitmentId }) => [hireId, commitmentId]));
  const totals = await sumCommitmentHours(db, distinct([...commitmentByHire.values()]));
  const add = (hireId: HireId, hours: number): void => {
    const id = commitmentByHire.get(hireId);
    if (id !== undefined) totals.set(id, (totals.get(id) ?? 0) + hours);
  };
  for (const { hireId, hours } of await listReplaced(db, entries)) add(hireId, 0 - hours);
  for (const { hireId, hours } of entries) add(hireId, hours);
  return new Map(
    obligations.map(({ commitmentId, terms, history }) => [
      commitmentId,
      { due: objectiveOf(terms, basisOn(history, today)), total: totals.get(commitmentId) ?? 0 },
    ]),
  );
}

/** The counted statements the entries take the place of. */
async function listReplaced(db: Db, entries: readonly CheckedEntry[]) {
  const entered = new Set(entries.map(entryKey));
  const months = distinct(entries.map(({ month }) => month)).sort();
  const [from, to] = [months[0], months.at(-1)];
  if (from === undefined || to === undefined) return [];
  const stored = await listStatements(db, distinct(entries.map(({ hireId }) => hireId)), { from, to });
  return stored.filter(
    (row) => (row.state === "submitted" || row.state === "validated") && entered.has(entryKey(row)),
  );
}

function distinct<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}
