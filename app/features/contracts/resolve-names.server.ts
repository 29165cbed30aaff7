import { randomUUID } from "node:crypto";
import type { Transaction } from "kysely";
import { searchText } from "#app/domain/search-text.ts";
import type { Siret } from "#app/domain/siret.ts";
import {
  findAuthoritiesNamed,
  findCommune,
  findCommunesNamed,
} from "#db/queries/contracts/form-choices.server.ts";
import { addRole, insertOrganisation } from "#db/queries/contracts/write-organisation.server.ts";
import type { Db } from "#db/database.server.ts";
import type { Database } from "#db/schema.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { findTypedOrganisation } from "./resolve-organisation.server.ts";

/** An authority that exists, or the one to create; or why the text names none. */
export type FoundAuthority =
  | { outcome: "known"; id: OrganisationId; siret: string; name: string }
  | { outcome: "new"; siret: Siret; name: string }
  | { outcome: "authority unknown" }
  | { outcome: "authority without name" }
  | { outcome: "authority ambiguous"; names: string[] };

/**
 * Reads what was typed for a contracting authority: a suggestion, a SIRET, or a name known once. A SIRET nobody knows
 * makes a new organisation when its name is given. Writes nothing.
 */
export async function findAuthority(db: Db, typed: string, newName: string | null): Promise<FoundAuthority> {
  const named = (folded: string) => findAuthoritiesNamed(db, folded);
  const found = await findTypedOrganisation(db, { text: typed, newName, named });
  switch (found.outcome) {
    case "known":
    case "new":
      return found;
    case "unknown":
      return { outcome: "authority unknown" };
    case "without name":
      return { outcome: "authority without name" };
    case "ambiguous":
      return { outcome: "authority ambiguous", names: found.names };
  }
}

/** The id of an authority found above, created when it is new, and said to be an authority. */
export async function ensureAuthority(
  trx: Transaction<Database>,
  found: Extract<FoundAuthority, { siret: string }>,
): Promise<OrganisationId> {
  if (found.outcome === "known") {
    await addRole(trx, found.id, "authority");
    return found.id;
  }
  const id = randomUUID() as string as OrganisationId;
  return insertOrganisation(trx, { id, siret: found.siret, name: found.name, role: "authority" });
}

export type FoundCommune =
  | { outcome: "known"; code: string | null }
  | { outcome: "commune unknown" }
  | { outcome: "commune ambiguous"; codes: string[] };

/** Reads what was typed for a commune: a suggestion (« Crolles (38140) »), an INSEE code, or a name known once. */
export async function findPlace(db: Db, typed: string | null): Promise<FoundCommune> {
  if (typed === null) return { outcome: "known", code: null };
  const code = /(?:^|\()(\d[\dAB]\d{3})\)?\s*$/.exec(typed)?.[1];
  const coded = code === undefined ? undefined : await findCommune(db, code);
  if (coded) return { outcome: "known", code: coded.code };
  const named = await findCommunesNamed(db, searchText(typed));
  const [only] = named;
  if (only === undefined) return { outcome: "commune unknown" };
  if (named.length === 1) return { outcome: "known", code: only.code };
  return { outcome: "commune ambiguous", codes: named.map((commune) => commune.code) };
}
