import type { Role } from "#app/domain/role.ts";
import type { Db } from "../../database.server.ts";
import type { AccountId } from "../../schema/columns.ts";

/** The open accounts of those roles, with their organisation and their territory. `demo`: those of the demonstration too. */
export function listContacts(db: Db, { roles, demo }: { roles: readonly Role[]; demo: boolean }) {
  return contactRows(db)
    .where("account.role", "in", roles)
    .$if(!demo, (query) => query.where("account.is_demo", "=", 0))
    .orderBy("account.name")
    .orderBy("account.id")
    .execute();
}

export type ContactRow = Awaited<ReturnType<typeof listContacts>>[number];

export function findContact(db: Db, id: string): Promise<ContactRow | undefined> {
  return contactRows(db)
    .where("account.id", "=", id as AccountId)
    .executeTakeFirst();
}

function contactRows(db: Db) {
  return db
    .selectFrom("account")
    .leftJoin("organisation", "organisation.id", "account.organisation_id")
    .select([
      "account.id",
      "account.name",
      "account.email",
      "account.phone",
      "account.role",
      "account.organisation_id as organisationId",
      "organisation.name as organisationName",
      "organisation.phone as organisationPhone",
      "account.territory_code as territoryCode",
    ])
    .where("account.disabled_at", "is", null);
}

/** The territories facilitators chose; of one account when it is named. */
export function listChosenTerritories(db: Db, accountId?: AccountId) {
  return db
    .selectFrom("account_territory")
    .select(["account_id as accountId", "territory_code as territoryCode"])
    .$if(accountId !== undefined, (query) => query.where("account_id", "=", accountId ?? ("" as AccountId)))
    .orderBy("territory_code")
    .execute();
}

/** The territories each host has contracts in. */
export function listHostTerritories(db: Db) {
  return db
    .selectFrom("contract")
    .select(["host_id as hostId", "territory_code as territoryCode"])
    .distinct()
    .where("host_id", "is not", null)
    .where("territory_code", "is not", null)
    .where("stage", "<>", "cancelled")
    .execute();
}

/** Every territory, in its order. */
export function listTerritories(db: Db): Promise<Array<{ code: string; label: string }>> {
  return db.selectFrom("territory").select(["code", "label"]).orderBy("entered_rank").execute();
}
