import type { Transaction } from "kysely";
import { markOf } from "#app/features/contract-lines/contract-line.server.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import type { Db } from "#db/database.server.ts";
import {
  findAction,
  listActionActs,
  type NetworkAction,
} from "#db/queries/actions/network-actions.server.ts";
import { holdAction } from "#db/queries/actions/write-actions.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import { listTerritoryChoices } from "#db/queries/report-choices.server.ts";
import type { Database } from "#db/schema.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { actionFieldWords, type ActionChange, type ActionField, type ActionValues } from "./action-values.ts";

/** Which action of which host, as the page showed it: `seen` is its mark. */
export type ActionSubject = { viewer: Viewer; hostId: OrganisationId; code: string; seen: string };

export type FoundAction =
  | { outcome: "found"; stored: NetworkAction; values: ActionValues }
  | { outcome: "not found" | "removed meanwhile" };

/** The action to change; `removed meanwhile` when someone of the host took it away. */
export async function openAction(
  trx: Db,
  { hostId, code }: Pick<ActionSubject, "hostId" | "code">,
): Promise<FoundAction> {
  const stored = await findAction(trx, hostId, code);
  if (stored) return { outcome: "found", stored, values: valuesOf(stored) };
  const [last] = await listActionActs(trx, hostId, code);
  return { outcome: last?.act === "action.removed" ? "removed meanwhile" : "not found" };
}

/** The same, held until the transaction ends: it is judged on what is stored. */
export async function openHeldAction(
  trx: Transaction<Database>,
  subject: Pick<ActionSubject, "hostId" | "code">,
): Promise<FoundAction> {
  await holdAction(trx, subject.hostId, subject.code);
  return openAction(trx, subject);
}

/** An action as its form and its mark hold it. */
export function valuesOf(action: NetworkAction): ActionValues {
  const { kind, datedOn, title, structures, persons, territoryCode, state, account, plannedAction } = action;
  return {
    kind,
    datedOn,
    title,
    structures,
    persons,
    territory: territoryCode,
    state,
    account,
    plannedAction,
  };
}

/** The mark of an action as it is now: another one says that it changed in between, imports included. */
export function markOfAction(values: ActionValues): string {
  return markOf(values);
}

/** Whether a form names a territory there is, or none. */
export async function knowsTerritory(trx: Db, code: string | null): Promise<boolean> {
  if (code === null) return true;
  return (await listTerritoryChoices(trx)).some(({ value }) => value === code);
}

type Act = "action.noted" | "action.corrected" | "action.removed";

/** One act in the trail of an action, under its host: another host's code says nothing. */
export async function recordAction(
  trx: Transaction<Database>,
  { viewer, hostId, code }: Pick<ActionSubject, "viewer" | "hostId" | "code">,
  act: Act,
  changes: readonly ActionChange[],
): Promise<void> {
  const shown = (field: ActionField, value: string | null): string | null =>
    value !== null && "hidden" in actionFieldWords[field] ? "modifié" : value;
  await recordAudit(trx, {
    actor: viewer,
    act,
    objectType: "network_action",
    objectId: code,
    changes: [
      { objectType: "organisation", objectId: hostId, field: "action", after: code },
      ...changes.map(({ field, before, after }) => ({
        objectType: "network_action",
        objectId: code,
        field,
        before: shown(field, before),
        after: shown(field, after),
      })),
    ],
  });
}
