import type { OrganisationRole } from "#app/domain/exchange-codes.ts";
import { searchText } from "#app/domain/search-text.ts";
import type { Db } from "../database.server.ts";
import { nextEnteredRank } from "../entry-rank.server.ts";
import type { OrganisationId } from "../schema/columns.ts";

type Organisation = { id: OrganisationId; name: string };

export async function findOrganisationBySiret(db: Db, siret: string): Promise<Organisation | undefined> {
  return db.selectFrom("organisation").select(["id", "name"]).where("siret", "=", siret).executeTakeFirst();
}

/** A new organisation of which only the SIRET and the name are known. */
export async function insertOrganisation(
  db: Db,
  { id, siret, name }: { id: OrganisationId; siret: string; name: string },
): Promise<void> {
  await db
    .insertInto("organisation")
    .values({
      id,
      siret,
      name,
      siret_checked: 1,
      kind: null,
      kind_since: null,
      buyer_kind: null,
      commune_code: null,
      is_private: 0,
      email: null,
      phone: null,
      search_text: searchText(name, siret),
      revision: 1,
      entered_rank: nextEnteredRank(),
      import_id: null,
    })
    .execute();
}

/** Gives an organisation a role; nothing changes when it has it. Returns whether it was new. */
export async function addOrganisationRole(
  db: Db,
  organisationId: OrganisationId,
  role: OrganisationRole,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("organisation_role")
    .values({ organisation_id: organisationId, role })
    .onConflict((conflict) => conflict.columns(["organisation_id", "role"]).doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}
