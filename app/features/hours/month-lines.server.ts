import { firstDayOf, shiftMonth, type Day, type Month } from "#app/domain/calendar.ts";
import { creditedContractors } from "#app/domain/contractor-split.ts";
import type { HoursCheck } from "#app/domain/hours-check.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Settings } from "#app/domain/setting.ts";
import type { Db } from "#db/database.server.ts";
import { isContractAmong } from "#db/queries/contracts/contract-scope.server.ts";
import {
  listCollectiveLines,
  listNamedLines,
  listWaitingLines,
  type CollectiveLine,
} from "#db/queries/hours/month-lines.server.ts";
import { listLotContractors } from "#db/queries/hours/statement-facts.server.ts";
import { listObligations } from "#db/queries/obligations.server.ts";
import type { CommitmentId, ContractId, HireId, LotId, OrganisationId } from "#db/schema/columns.ts";
import { checkCollectives, collectiveKey } from "./check-collective.server.ts";
import { checkEntries, entryKey } from "./check-entries.server.ts";

export type LineState = "validated" | "submitted" | "returned" | "missing";

/** A statement expected in a month, of a hire or of an employer without names. */
export type MonthLine = {
  /** Null: a collective statement. */
  hireId: HireId | null;
  commitmentId: CommitmentId;
  employerId: OrganisationId;
  contractId: ContractId;
  contractReference: string;
  contractTitle: string;
  /** The contractor the hours are owed by, or the employer when the lot names none. */
  organisationId: OrganisationId;
  month: Month;
  hours: InsertionHours | null;
  /** What a collective statement says beside its hours. */
  crowd: { persons: number; rsa: number; boeth: number } | null;
  /** A draft is not sent: missing. */
  state: LineState;
  comment: string | null;
};

export type MonthQuestion = { hostId: OrganisationId; month: Month; today: Day; settings: Settings };

/**
 * Every statement expected of a host's contracts, awarded or running, in a month: one for each hire that covers it,
 * one for each collective line begun in the twelve months before whose commitment is not over.
 */
export async function monthLines(db: Db, question: MonthQuestion): Promise<MonthLine[]> {
  const { hostId, month } = question;
  const named = await listNamedLines(db, hostId, month);
  const from = shiftMonth(month, -12);
  const collective = await listCollectiveLines(db, hostId, { from, to: month });
  const open = await openCommitments(db, collective, question);
  const lines = new Map<string, CollectiveLine>();
  for (const line of collective) lines.set(`${line.commitmentId} ${line.employerId}`, line);
  const crowds = [...lines.values()].flatMap((line): Uncredited[] => {
    if (line.month === month) return [{ ...line, hireId: null, crowd: crowdOf(line), comment: null }];
    const owed = { ...line, hireId: null, month, hours: null, state: null, crowd: null, comment: null };
    return open.has(line.commitmentId) ? [owed] : [];
  });
  return creditLines(db, [...named.map((line) => ({ ...line, crowd: null })), ...crowds]);
}

/** Every statement of those contracts that waits to be validated, whatever its month. */
export async function waitingLines(db: Db, hostId: OrganisationId, today: Day): Promise<MonthLine[]> {
  const named = await listWaitingLines(db, hostId);
  const span = { from: "1900-01" as Month, to: today.slice(0, 7) as Month, state: "submitted" } as const;
  const collective = await listCollectiveLines(db, hostId, span);
  return creditLines(db, [
    ...named.map((line) => ({ ...line, crowd: null })),
    ...collective.map((line) => ({ ...line, hireId: null, crowd: crowdOf(line), comment: null })),
  ]);
}

/** The points to see of the lines that wait to be validated. */
export async function checkLines(
  db: Db,
  lines: readonly MonthLine[],
  { today, settings }: Pick<MonthQuestion, "today" | "settings">,
): Promise<Map<MonthLine, HoursCheck[]>> {
  const waiting = lines.filter(({ state }) => state === "submitted");
  const named = waiting.flatMap(({ hireId, month, hours }) =>
    hireId === null || hours === null ? [] : [{ hireId, month, hours }],
  );
  const crowds = waiting.flatMap((line) => {
    const { crowd, hours } = line;
    return crowd === null || hours === null ? [] : [{ ...line, ...crowd, hours, counted: hours }];
  });
  const ofNamed = await checkEntries(db, { entries: named, today, settings });
  const ofCrowds = await checkCollectives(db, { entries: crowds, today, settings });
  return new Map(
    waiting.flatMap((line) => {
      const { hireId, month } = line;
      const checks =
        hireId === null ? ofCrowds.get(collectiveKey(line)) : ofNamed.get(entryKey({ hireId, month }));
      return checks ? [[line, checks] as const] : [];
    }),
  );
}

function crowdOf({ persons, rsa, boeth }: CollectiveLine): NonNullable<MonthLine["crowd"]> {
  return { persons, rsa, boeth };
}

async function openCommitments(
  db: Db,
  lines: readonly CollectiveLine[],
  { month, today }: MonthQuestion,
): Promise<Set<CommitmentId>> {
  if (lines.length === 0) return new Set();
  const contracts = isContractAmong([...new Set(lines.map(({ contractId }) => contractId))]);
  const obligations = await listObligations(db, { day: today, contracts });
  return new Set(
    obligations
      .filter(({ window: { end } }) => end === null || end >= firstDayOf(month))
      .map(({ commitmentId }) => commitmentId),
  );
}

type Uncredited = Omit<MonthLine, "organisationId" | "state"> & {
  lotId: LotId;
  contractorId: OrganisationId | null;
  state: LineState | "draft" | null;
};

async function creditLines(db: Db, lines: readonly Uncredited[]): Promise<MonthLine[]> {
  const byLot = new Map<LotId, Awaited<ReturnType<typeof listLotContractors>>>();
  for (const contractor of await listLotContractors(db, [...new Set(lines.map(({ lotId }) => lotId))])) {
    byLot.set(contractor.lotId, [...(byLot.get(contractor.lotId) ?? []), contractor]);
  }
  return lines.map((line) => {
    const [credited] = creditedContractors(line.contractorId, byLot.get(line.lotId) ?? []);
    const state = line.state === null || line.state === "draft" ? "missing" : line.state;
    const { hireId, commitmentId, employerId, contractId, contractReference, contractTitle } = line;
    const whose = { hireId, commitmentId, employerId, contractId, contractReference, contractTitle };
    const organisationId = (credited ?? employerId) as OrganisationId;
    const hours = state === "missing" ? null : line.hours;
    return {
      ...whose,
      organisationId,
      month: line.month,
      hours,
      crowd: line.crowd,
      state,
      comment: line.comment,
    };
  });
}
