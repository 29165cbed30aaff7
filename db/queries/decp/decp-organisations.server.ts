import { randomUUID } from "node:crypto";
import type { Transaction } from "kysely";
import type { OrganisationRole } from "#app/domain/exchange-codes.ts";
import { searchText } from "#app/domain/search-text.ts";
import type { Db } from "../../database.server.ts";
import { nextEnteredRank } from "../../entry-rank.server.ts";
import type { Database } from "../../schema.ts";
import type { ImportId, OrganisationId } from "../../schema/columns.ts";

/** An organisation open data names: a buyer, or a holder whose SIRET is right. */
export type NamedOrganisation = {
  /** SIRET, or what the file gave in its place (`checked` false). */
  identifier: string;
  checked: boolean;
  name: string | null;
  role: OrganisationRole;
  communeCode: string | null;
};

/**
 * Creates the organisations that are not there yet, gives each its role, and names those so far known by
 * their number alone. A name or a commune already there is left as it is. Returns their ids by identifier.
 */
export async function ensureOrganisations(
  trx: Transaction<Database>,
  named: readonly NamedOrganisation[],
  importId: ImportId,
): Promise<Map<string, OrganisationId>> {
  const wanted = merged(named);
  const ids = new Map<string, OrganisationId>();
  for (const { id, siret, name } of await findByIdentifier(trx, [...wanted.keys()])) {
    ids.set(siret, id);
    const newName = wanted.get(siret)?.name;
    if (name === siret && newName) await nameOrganisation(trx, id, siret, newName, importId);
  }
  const missing = [...wanted.values()].filter(({ identifier }) => !ids.has(identifier));
  const rows = missing.map((organisation) => rowOf(organisation, importId));
  if (rows.length > 0) await trx.insertInto("organisation").values(rows).execute();
  for (const { siret, id } of rows) ids.set(siret, id);
  const roles = named.flatMap(({ identifier, role }) => {
    const id = ids.get(identifier);
    return id === undefined ? [] : [{ organisation_id: id, role }];
  });
  if (roles.length > 0) {
    await trx
      .insertInto("organisation_role")
      .values(roles)
      .onConflict((conflict) => conflict.columns(["organisation_id", "role"]).doNothing())
      .execute();
  }
  return ids;
}

/** Départements of the buyers already located, by SIREN: the filter asks them before it asks the place. */
export async function departmentsBySiren(db: Db): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom("organisation")
    .innerJoin("commune", "commune.code", "organisation.commune_code")
    .select(["organisation.siret", "commune.department_code as department"])
    .execute();
  const departments = new Map<string, string[]>();
  for (const { siret, department } of rows) {
    for (const key of [siret, siret.slice(0, 9)]) {
      const known = departments.get(key) ?? [];
      if (!known.includes(department)) departments.set(key, [...known, department]);
    }
  }
  return departments;
}

function findByIdentifier(
  trx: Transaction<Database>,
  identifiers: string[],
): Promise<Array<{ id: OrganisationId; siret: string; name: string }>> {
  if (identifiers.length === 0) return Promise.resolve([]);
  return trx
    .selectFrom("organisation")
    .select(["id", "siret", "name"])
    .where("siret", "in", identifiers)
    .execute();
}

async function nameOrganisation(
  trx: Transaction<Database>,
  id: OrganisationId,
  siret: string,
  name: string,
  importId: ImportId,
): Promise<void> {
  await trx
    .updateTable("organisation")
    .set((eb) => ({
      name,
      search_text: searchText(name, siret),
      revision: eb("revision", "+", 1),
      import_id: importId,
    }))
    .where("id", "=", id)
    .execute();
}

function rowOf({ identifier, checked, name, communeCode }: NamedOrganisation, importId: ImportId) {
  return {
    id: randomUUID() as unknown as OrganisationId,
    siret: identifier,
    siret_checked: checked ? (1 as const) : (0 as const),
    name: name ?? identifier,
    kind: null,
    kind_since: null,
    buyer_kind: null,
    commune_code: communeCode,
    is_private: 0 as const,
    email: null,
    phone: null,
    search_text: searchText(name, identifier),
    revision: 1,
    entered_rank: nextEnteredRank(),
    import_id: importId,
  };
}

/** One entry an identifier, with the first name and commune said of it. */
function merged(named: readonly NamedOrganisation[]): Map<string, NamedOrganisation> {
  const byIdentifier = new Map<string, NamedOrganisation>();
  for (const organisation of named) {
    const known = byIdentifier.get(organisation.identifier);
    byIdentifier.set(organisation.identifier, {
      ...organisation,
      name: known?.name ?? organisation.name,
      communeCode: known?.communeCode ?? organisation.communeCode,
    });
  }
  return byIdentifier;
}
