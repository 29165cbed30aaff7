import type { Role } from "#app/domain/role.ts";
import type { Db } from "../../database.server.ts";
import { inSlices } from "../../in-slices.server.ts";
import type { AccountId, OrganisationId } from "../../schema/columns.ts";

/** `demo`: the accounts of the demonstration count too. */
type Asked = { demo: boolean };

/** The open account behind a private address of the forum’s calendar; undefined when closed, or it never asked one. */
export function findCalendarAccount(db: Db, id: AccountId, { demo }: Asked) {
  return db
    .selectFrom("alert_setting")
    .innerJoin("account", "account.id", "alert_setting.account_id")
    .select([
      "account.id as accountId",
      "account.role",
      "account.organisation_id as organisationId",
      "alert_setting.feed_key as feedKey",
    ])
    .where("account.id", "=", id)
    .where("account.disabled_at", "is", null)
    .$if(!demo, (query) => query.where("account.is_demo", "=", 0))
    .executeTakeFirst();
}

/** The open accounts of those roles in those organisations, with their addresses, in order of name. */
export function listForumReaders(
  db: Db,
  {
    organisationIds,
    roles,
    demo,
  }: Asked & { organisationIds: readonly OrganisationId[]; roles: readonly Role[] },
) {
  return inSlices(organisationIds, (slice) =>
    db
      .selectFrom("account")
      .innerJoin("organisation", "organisation.id", "account.organisation_id")
      .select([
        "account.id",
        "account.name",
        "account.email",
        "organisation.id as organisationId",
        "organisation.name as organisationName",
      ])
      .where("organisation.id", "in", slice)
      .where("account.role", "in", roles)
      .where("account.disabled_at", "is", null)
      .$if(!demo, (query) => query.where("account.is_demo", "=", 0))
      .orderBy("account.name")
      .orderBy("account.id")
      .execute(),
  );
}

export type ForumReader = Awaited<ReturnType<typeof listForumReaders>>[number];
