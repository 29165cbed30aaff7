import type { Period } from "#app/domain/calendar.ts";
import { countedStages } from "#app/domain/contract-stage.ts";
import type { Db } from "../../database.server.ts";
import type { Instant, OrganisationId } from "../../schema/columns.ts";

/** Hosts with a statement of hours of a period, whatever its state. */
export async function hostsWithHours(db: Db, period: Period): Promise<Set<OrganisationId>> {
  const contracts = () =>
    db
      .selectFrom("commitment")
      .innerJoin("lot", "lot.id", "commitment.lot_id")
      .innerJoin("contract", "contract.id", "lot.contract_id")
      .select((eb) => eb.ref("contract.host_id").$castTo<OrganisationId>().as("hostId"))
      .distinct()
      .where("contract.stage", "in", countedStages)
      .where("contract.host_id", "is not", null);
  const named = await contracts()
    .innerJoin("hire", "hire.commitment_id", "commitment.id")
    .innerJoin("statement", "statement.hire_id", "hire.id")
    .where("statement.month", ">=", period.from)
    .where("statement.month", "<=", period.to)
    .execute();
  const collective = await contracts()
    .innerJoin("collective_statement", "collective_statement.commitment_id", "commitment.id")
    .where("collective_statement.month", ">=", period.from)
    .where("collective_statement.month", "<=", period.to)
    .execute();
  return new Set([...named, ...collective].map(({ hostId }) => hostId));
}

/** Hosts whose last package was made with another secret: its persons are counted apart from ours. */
export async function hostsWithOtherKeys(db: Db): Promise<Set<OrganisationId>> {
  const rows = await db
    .selectFrom("network_package")
    .select(["host_id as hostId", "keys_match as keysMatch"])
    .orderBy("imported_at")
    .execute();
  const last = new Map(rows.map(({ hostId, keysMatch }) => [hostId, keysMatch]));
  return new Set([...last].filter(([, keysMatch]) => keysMatch === 0).map(([hostId]) => hostId));
}

/** `none`: no open account of a facilitator; `invited`: none has used its invitation; `present`: one has. */
export type FacilitatorPresence = "none" | "invited" | "present";

/** Whether someone of each host can be asked; a host that is not there has no account. */
export async function facilitatorPresence(db: Db): Promise<Map<OrganisationId, FacilitatorPresence>> {
  const rows = await db
    .selectFrom("account")
    .select(["organisation_id as hostId", "password_hash as passwordHash"])
    .where("role", "=", "facilitator")
    .where("disabled_at", "is", null)
    .where("organisation_id", "is not", null)
    .execute();
  const presence = new Map<OrganisationId, FacilitatorPresence>();
  for (const { hostId, passwordHash } of rows) {
    if (hostId === null || presence.get(hostId) === "present") continue;
    presence.set(hostId, passwordHash === null ? "invited" : "present");
  }
  return presence;
}

/** When each host was last asked to complete a period. */
export async function lastRequests(db: Db, periodCode: string): Promise<Map<OrganisationId, Instant>> {
  const rows = await db
    .selectFrom("message")
    .select((eb) => ["host_id as hostId", eb.fn.max("created_at").as("at")])
    .where("kind", "=", "edition_request")
    .where("once_key", "like", `${requestKeyStart(periodCode)}%`)
    .groupBy("host_id")
    .execute();
  return new Map(rows.map(({ hostId, at }) => [hostId, at]));
}

/** How the unique keys of the requests of a period start; the host, the day and the address come after. */
export function requestKeyStart(periodCode: string): string {
  return `edition-request:${periodCode}:`;
}

/** The code of the period a host was last asked to complete; undefined when it never was. */
export async function lastRequestedPeriod(db: Db, hostId: OrganisationId): Promise<string | undefined> {
  const row = await db
    .selectFrom("message")
    .select("once_key as onceKey")
    .where("kind", "=", "edition_request")
    .where("host_id", "=", hostId)
    .orderBy("entered_rank", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.onceKey?.split(":")[1];
}
