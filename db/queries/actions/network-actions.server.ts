import type { Day, Period } from "#app/domain/calendar.ts";
import { firstDayOf, lastDayOf } from "#app/domain/calendar.ts";
import type { ActionState } from "#app/domain/exchange-codes.ts";
import type { NetworkActionKind } from "#app/domain/network-action-kind.ts";
import type { Db } from "../../database.server.ts";
import type { Id, Instant, OrganisationId } from "../../schema/columns.ts";

/** Which actions of a host: null is any. */
export type ActionFilters = {
  kinds: readonly NetworkActionKind[] | null;
  state: ActionState | null;
  period: Period | null;
  territoryCode: string | null;
};

export const everyAction: ActionFilters = { kinds: null, state: null, period: null, territoryCode: null };

export type NetworkAction = {
  id: Id<"network_action">;
  code: string;
  datedOn: Day;
  kind: NetworkActionKind;
  title: string | null;
  territoryCode: string | null;
  territoryLabel: string | null;
  state: ActionState;
  structures: number | null;
  persons: number | null;
  account: string | null;
  /** The code of the line of the plan it carries out. */
  plannedAction: string | null;
};

/** How many actions the filters hold. */
export async function countActions(db: Db, hostId: OrganisationId, filters: ActionFilters): Promise<number> {
  const { count } = await actionsOf(db, hostId, filters)
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

/** One page of the actions, the latest first, by the way they were entered on one day. */
export function listActions(
  db: Db,
  hostId: OrganisationId,
  filters: ActionFilters,
  { limit, offset }: { limit: number; offset: number },
): Promise<NetworkAction[]> {
  return withWords(actionsOf(db, hostId, filters))
    .limit(limit)
    .offset(offset)
    .execute();
}

/** One action of that host, by its code. */
export function findAction(db: Db, hostId: OrganisationId, code: string): Promise<NetworkAction | undefined> {
  return withWords(actionsOf(db, hostId, everyAction))
    .where("network_action.code", "=", code)
    .executeTakeFirst();
}

/** The years a host has actions in, the latest first. */
export async function listActionYears(db: Db, hostId: OrganisationId): Promise<number[]> {
  const row = await db
    .selectFrom("network_action")
    .select((eb) => [eb.fn.min("dated_on").as("first"), eb.fn.max("dated_on").as("last")])
    .where("host_id", "=", hostId)
    .executeTakeFirst();
  if (!row?.first || !row.last) return [];
  const [first, last] = [Number(row.first.slice(0, 4)), Number(row.last.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, index) => last - index);
}

/** The territory most of a host's actions name, the last used when several do. */
export async function usualTerritory(db: Db, hostId: OrganisationId): Promise<string | null> {
  const row = await db
    .selectFrom("network_action")
    .select("territory_code as code")
    .where("host_id", "=", hostId)
    .where("territory_code", "is not", null)
    .groupBy("territory_code")
    .orderBy((eb) => eb.fn.countAll(), "desc")
    .orderBy((eb) => eb.fn.max("entered_rank"), "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.code ?? null;
}

/** One act on an action of that code. */
export type ActionAct = { act: string; name: string | null; at: Instant };

/** What was done on screen to the action of that code, the latest first. */
export function listActionActs(db: Db, hostId: OrganisationId, code: string): Promise<ActionAct[]> {
  return db
    .selectFrom("audit_event")
    .innerJoin("audit_change", "audit_change.event_sequence", "audit_event.sequence")
    .leftJoin("account", "account.id", "audit_event.account_id")
    .select(["audit_event.act", "account.name", "audit_event.at"])
    .where("audit_event.object_type", "=", "network_action")
    .where("audit_event.object_id", "=", code)
    .where("audit_change.object_type", "=", "organisation")
    .where("audit_change.object_id", "=", hostId)
    .orderBy("audit_event.sequence", "desc")
    .execute();
}

function actionsOf(db: Db, hostId: OrganisationId, { kinds, state, period, territoryCode }: ActionFilters) {
  return db
    .selectFrom("network_action")
    .where("network_action.host_id", "=", hostId)
    .$if(kinds !== null, (query) => query.where("network_action.kind", "in", kinds ?? []))
    .$if(state !== null, (query) => query.where("network_action.state", "=", state))
    .$if(territoryCode !== null, (query) => query.where("network_action.territory_code", "=", territoryCode))
    .$if(period !== null, (query) =>
      period === null
        ? query
        : query
            .where("network_action.dated_on", ">=", firstDayOf(period.from))
            .where("network_action.dated_on", "<=", lastDayOf(period.to)),
    );
}

function withWords(actions: ReturnType<typeof actionsOf>) {
  return actions
    .leftJoin("territory", "territory.code", "network_action.territory_code")
    .leftJoin("planned_action", "planned_action.id", "network_action.planned_action_id")
    .select([
      "network_action.id",
      "network_action.code",
      "network_action.dated_on as datedOn",
      "network_action.kind",
      "network_action.title",
      "network_action.territory_code as territoryCode",
      "territory.label as territoryLabel",
      "network_action.state",
      "network_action.structures",
      "network_action.persons",
      "network_action.account",
      "planned_action.code as plannedAction",
    ])
    .orderBy("network_action.dated_on", "desc")
    .orderBy("network_action.entered_rank", "desc");
}
