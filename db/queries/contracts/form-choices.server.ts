import type { Db } from "../../database.server.ts";
import type { OrganisationId } from "../../schema/columns.ts";

export type KnownOrganisation = { id: OrganisationId; siret: string; name: string };

/** Contracting authorities by name, as a form suggests them: at most `limit`. */
export function suggestAuthorities(db: Db, limit: number): Promise<KnownOrganisation[]> {
  return db
    .selectFrom("organisation")
    .innerJoin("organisation_role", "organisation_role.organisation_id", "organisation.id")
    .select(["organisation.id", "organisation.siret", "organisation.name"])
    .where("organisation_role.role", "=", "authority")
    .orderBy("organisation.search_text")
    .limit(limit)
    .execute();
}

/** The organisation of that SIRET, or of the identifier open data gave in its place. */
export function findOrganisation(db: Db, identifier: string): Promise<KnownOrganisation | undefined> {
  return db
    .selectFrom("organisation")
    .select(["id", "siret", "name"])
    .where("siret", "=", identifier)
    .executeTakeFirst();
}

/** Contracting authorities whose name holds that text, folded by `searchText`, by name: at most twenty. */
export function findAuthoritiesNamed(db: Db, folded: string): Promise<KnownOrganisation[]> {
  return db
    .selectFrom("organisation")
    .innerJoin("organisation_role", "organisation_role.organisation_id", "organisation.id")
    .select(["organisation.id", "organisation.siret", "organisation.name"])
    .where("organisation_role.role", "=", "authority")
    .where("organisation.search_text", "like", `%${folded}%`)
    .orderBy("organisation.search_text")
    .limit(20)
    .execute();
}

/** Companies and structures by name, as the form of a contractor suggests them: at most `limit`. */
export function suggestCompanies(db: Db, limit: number): Promise<KnownOrganisation[]> {
  return db
    .selectFrom("organisation")
    .select(["id", "siret", "name"])
    .where("id", "in", (eb) =>
      eb.selectFrom("organisation_role").select("organisation_id").where("role", "in", ["company", "siae"]),
    )
    .orderBy("search_text")
    .limit(limit)
    .execute();
}

/** Organisations whose name holds that text, folded by `searchText`, by name: at most twenty. */
export function findOrganisationsNamed(db: Db, folded: string): Promise<KnownOrganisation[]> {
  return db
    .selectFrom("organisation")
    .select(["id", "siret", "name"])
    .where("search_text", "like", `%${folded}%`)
    .orderBy("search_text")
    .limit(20)
    .execute();
}

export type KnownCommune = { code: string; name: string };

/** The communes of territories, by name: what a form suggests. */
export function suggestCommunes(db: Db): Promise<KnownCommune[]> {
  return db
    .selectFrom("commune")
    .select(["code", "name"])
    .where("territory_code", "is not", null)
    .orderBy("search_text")
    .limit(1000)
    .execute();
}

export function findCommune(db: Db, code: string): Promise<KnownCommune | undefined> {
  return db.selectFrom("commune").select(["code", "name"]).where("code", "=", code).executeTakeFirst();
}

/** Communes whose name, folded by `searchText`, is exactly that: at most three. */
export function findCommunesNamed(db: Db, folded: string): Promise<KnownCommune[]> {
  return db
    .selectFrom("commune")
    .select(["code", "name"])
    .where("search_text", "=", folded)
    .limit(3)
    .execute();
}

export function listTerritories(db: Db): Promise<Array<{ code: string; label: string }>> {
  return db.selectFrom("territory").select(["code", "label"]).orderBy("label").execute();
}

/** Facilitators of a host, by name: its accounts still open. */
export async function listFacilitators(db: Db, hostId: OrganisationId): Promise<string[]> {
  const rows = await db
    .selectFrom("account")
    .select("name")
    .where("organisation_id", "=", hostId)
    .where("role", "=", "facilitator")
    .where("disabled_at", "is", null)
    .orderBy("name")
    .execute();
  return rows.map((row) => row.name);
}
