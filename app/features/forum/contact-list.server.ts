import type { AppLoadContext } from "@remix-run/node";
import { databaseOf, envOf } from "#app/platform/request-context.server.ts";
import {
  listChosenTerritories,
  listContacts,
  listHostTerritories,
  listTerritories,
  type ContactRow,
} from "#db/queries/forum/contacts.server.ts";
import { contactRoles } from "./edited-contact.server.ts";

/** Someone of the network as the list shows them. */
export type Contact = {
  id: string;
  name: string;
  organisation: string | null;
  email: string;
  /** Their own; without one, their organisation's. */
  phone: string | null;
  /** Labels of the territories they work in. */
  territories: string[];
  /** Nobody chose: those of their host's contracts. */
  fromContracts: boolean;
};

/** Who to call: facilitators by territory, those of no territory, the others by role, and the territories without anyone. */
export async function contactList(context: AppLoadContext) {
  const db = databaseOf(context);
  const rows = await listContacts(db, { roles: contactRoles, demo: envOf(context).demo });
  const territories = await listTerritories(db);
  const ofRole = (role: ContactRow["role"]) => rows.filter((row) => row.role === role);
  const chosen = byKey(await listChosenTerritories(db), (row) => row.accountId);
  const worked = byKey(await listHostTerritories(db), (row) => row.hostId ?? "");
  const labels = new Map(territories.map(({ code, label }) => [code, label]));
  const facilitators = ofRole("facilitator").map((row) => {
    const own = chosen.get(row.id) ?? [];
    const codes = new Set(own.length > 0 ? own : (worked.get(row.organisationId ?? "") ?? []));
    const known = territories.filter(({ code }) => codes.has(code));
    return {
      contact: contactOf(
        row,
        known.map(({ label }) => label),
        own.length === 0,
      ),
      codes,
    };
  });
  const groups = territories.map(({ code, label }) => ({
    code,
    label,
    contacts: facilitators.flatMap(({ contact, codes }) => (codes.has(code) ? [contact] : [])),
  }));
  const plain = (row: ContactRow) => {
    const label = labels.get(row.territoryCode ?? "");
    return contactOf(row, label === undefined ? [] : [label], false);
  };
  return {
    facilitators: facilitators.map(({ contact }) => contact),
    groups,
    elsewhere: facilitators.flatMap(({ contact, codes }) => (codes.size === 0 ? [contact] : [])),
    without: groups.filter(({ contacts }) => contacts.length === 0).map(({ label }) => label),
    animators: ofRole("animator").map(plain),
    directions: ofRole("territory").map(plain),
    funders: ofRole("funder").map(plain),
  };
}

function contactOf(row: ContactRow, territories: string[], fromContracts: boolean): Contact {
  return {
    id: row.id,
    name: row.name,
    organisation: row.organisationName,
    email: row.email,
    phone: row.phone ?? row.organisationPhone,
    territories,
    fromContracts: fromContracts && territories.length > 0,
  };
}

function byKey<Row extends { territoryCode: string | null }>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const row of rows) {
    if (row.territoryCode !== null)
      found.set(keyOf(row), [...(found.get(keyOf(row)) ?? []), row.territoryCode]);
  }
  return found;
}
