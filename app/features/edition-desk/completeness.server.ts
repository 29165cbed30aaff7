import type { Day, Month } from "#app/domain/calendar.ts";
import { bandOf, presenceOf } from "#app/domain/edition/count-band.ts";
import type { HostCompleteness } from "#app/domain/edition/edition-content.ts";
import type { EditionPeriod } from "#app/domain/edition/edition-state.ts";
import { grouped } from "#app/domain/grouped.ts";
import { statementDueOn } from "#app/domain/position.ts";
import type { Settings } from "#app/domain/setting.ts";
import { missingLines, type MissingLine } from "#app/features/hours/missing-lines.server.ts";
import type { Db } from "#db/database.server.ts";
import { inScope } from "#db/queries/contracts/contract-scope.server.ts";
import {
  hostsOfContracts,
  isFollowed,
  listEditionHosts,
  listHostPathways,
  listPending,
  listUnspecified,
  type EditionHost,
  type PendingMonth,
  type UnspecifiedContract,
} from "#db/queries/editions/completeness-rows.server.ts";
import {
  facilitatorPresence,
  hostsWithHours,
  hostsWithOtherKeys,
  type FacilitatorPresence,
} from "#db/queries/editions/host-standing.server.ts";
import { listFa02OutcomeRecords } from "#db/queries/fa02-hires.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { unknownOutcomes, type UnknownOutcome } from "./unknown-outcomes.ts";

/** What a period waits for from one host, line by line: for that host’s eyes only. */
export type HostGaps = {
  host: EditionHost;
  pending: PendingMonth[];
  /** Statements due and not sent, with only the months of the period. */
  missing: MissingLine[];
  unknown: UnknownOutcome[];
  unspecified: UnspecifiedContract[];
  /** Whether it has any statement of the period at all. */
  hasHours: boolean;
  /** False when its persons came from another installation, by keys that match none of ours. */
  keysMatch: boolean;
  facilitators: FacilitatorPresence;
};

export type CompletenessQuestion = {
  period: EditionPeriod;
  today: Day;
  settings: Pick<Settings, "statement_due_day">;
  /** Null: every host. */
  hostId: OrganisationId | null;
};

/** What a period waits for, host by host, in a number of queries that does not depend on how many there are. */
export async function readCompleteness(db: Db, question: CompletenessQuestion): Promise<HostGaps[]> {
  const { period, today, hostId } = question;
  const hosts = await listEditionHosts(db, hostId);
  const pending = grouped(await listPending(db, period, hostId), (row) => row.hostId);
  const missing = await missingByHost(db, question);
  const pathways = grouped(await listHostPathways(db, period, hostId), (hire) => hire.hostId);
  const scope = { period, territoryCode: null, hostId: null, authorityId: null };
  const records = grouped(await listFa02OutcomeRecords(db, scope), (record) => record.participantId);
  const unspecified = grouped(await listUnspecified(db, period, hostId), (row) => row.hostId);
  const withHours = await hostsWithHours(db, period);
  const otherKeys = await hostsWithOtherKeys(db);
  const presence = await facilitatorPresence(db);
  return hosts.map((host) => ({
    host,
    pending: [...(pending.get(host.id) ?? [])],
    missing: [...(missing.get(host.id) ?? [])],
    unknown: unknownOutcomes(pathways.get(host.id) ?? [], records, { period, today }),
    unspecified: [...(unspecified.get(host.id) ?? [])],
    hasHours: withHours.has(host.id),
    keysMatch: !otherKeys.has(host.id),
    facilitators: presence.get(host.id) ?? "none",
  }));
}

/** What may be told of a host to the whole network: bands. */
export function bandsOf({
  host,
  pending,
  missing,
  unknown,
  unspecified,
  keysMatch,
}: HostGaps): HostCompleteness {
  return {
    host: host.siret,
    pendingStatements: bandOf(pending.reduce((sum, { lines }) => sum + lines, 0)),
    missingStatements: bandOf(missing.reduce((sum, { months }) => sum + months.length, 0)),
    unknownOutcomes: presenceOf(unknown.length),
    unspecifiedMechanisms: bandOf(unspecified.length),
    keysMatch,
  };
}

/**
 * Missing statements are asked for over twelve months: seen from the day the last month of the period falls due, they
 * are those of the whole period, however long ago it ended.
 */
async function missingByHost(
  db: Db,
  { period, today, settings, hostId }: CompletenessQuestion,
): Promise<ReadonlyMap<string, readonly MissingLine[]>> {
  const allDueOn = statementDueOn(period.to, settings.statement_due_day);
  const lines = await missingLines(db, {
    contracts: hostId === null ? isFollowed() : inScope({ kind: "host", organisationId: hostId }),
    today: today < allDueOn ? today : allDueOn,
    settings,
  });
  const hostOf = hostId === null ? await hostsOfContracts(db) : null;
  const within = (month: Month): boolean => month >= period.from && month <= period.to;
  const kept = lines.flatMap(({ line, months }) => {
    const owner = hostOf === null ? hostId : (hostOf.get(line.contractId) ?? null);
    const inPeriod = months.filter(within);
    return owner === null || inPeriod.length === 0 ? [] : [{ owner, line, months: inPeriod }];
  });
  return grouped(kept, ({ owner }) => owner);
}
