import type { Transaction } from "kysely";
import type { OrganisationRole } from "#app/domain/exchange-codes.ts";
import { searchText } from "#app/domain/search-text.ts";
import type { Siret } from "#app/domain/siret.ts";
import type { Database } from "../../schema.ts";
import { nextEnteredRank } from "../../entry-rank.server.ts";
import type { OrganisationId } from "../../schema/columns.ts";

/** A new organisation known by its SIRET and its name, in one role; or the one someone just created, in that role. */
export async function insertOrganisation(
  trx: Transaction<Database>,
  { id, siret, name, role }: { id: OrganisationId; siret: Siret; name: string; role: OrganisationRole },
): Promise<OrganisationId> {
  await trx
    .insertInto("organisation")
    .values({
      id,
      siret,
      siret_checked: 1,
      name,
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
    .onConflict((conflict) => conflict.column("siret").doNothing())
    .execute();
  const organisation = await trx
    .selectFrom("organisation")
    .select("id")
    .where("siret", "=", siret)
    .executeTakeFirstOrThrow();
  await addRole(trx, organisation.id, role);
  return organisation.id;
}

/** Says an organisation plays a role; already said, it stays said. */
export async function addRole(
  trx: Transaction<Database>,
  organisationId: OrganisationId,
  role: OrganisationRole,
): Promise<void> {
  await trx
    .insertInto("organisation_role")
    .values({ organisation_id: organisationId, role })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
