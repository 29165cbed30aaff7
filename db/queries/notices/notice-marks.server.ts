import type { Transaction } from "kysely";
import type { NoticeMark } from "#app/domain/notice/tender-notice.ts";
import type { Db } from "../../database.server.ts";
import { inSlices } from "../../in-slices.server.ts";
import type { Database } from "../../schema.ts";
import type { AccountId, Instant, OrganisationId } from "../../schema/columns.ts";

/** A structure that follows a notice. */
export type NoticeFollower = { noticeId: string; siret: string; name: string; followedAt: Instant };

/** The structures that follow some notices, by name. */
export function listFollowers(db: Db, noticeIds: readonly string[]): Promise<NoticeFollower[]> {
  return inSlices(noticeIds, (slice) =>
    db
      .selectFrom("tender_mark")
      .innerJoin("organisation", "organisation.id", "tender_mark.organisation_id")
      .select([
        "tender_mark.notice_id as noticeId",
        "organisation.siret",
        "organisation.name",
        "tender_mark.at as followedAt",
      ])
      .where("tender_mark.notice_id", "in", slice)
      .where("tender_mark.mark", "=", "followed")
      .where((eb) =>
        eb.or([
          eb("organisation.kind", "is not", null),
          eb.exists(
            eb
              .selectFrom("organisation_role")
              .select("organisation_role.role")
              .whereRef("organisation_role.organisation_id", "=", "organisation.id")
              .where("organisation_role.role", "=", "siae"),
          ),
        ]),
      )
      .orderBy("organisation.name")
      .execute(),
  );
}

type Marked = {
  noticeId: string;
  organisationId: OrganisationId;
  /** Null: it is to be looked at again. */
  mark: NoticeMark | null;
  accountId: AccountId;
  at: Instant;
};

/** Says what an organisation makes of a notice; returns what it made of it before. */
export async function setMark(
  trx: Transaction<Database>,
  { noticeId, organisationId, mark, accountId, at }: Marked,
): Promise<NoticeMark | null> {
  const before = await trx
    .selectFrom("tender_mark")
    .select("mark")
    .where("notice_id", "=", noticeId)
    .where("organisation_id", "=", organisationId)
    .executeTakeFirst();
  if (before?.mark === mark || (before === undefined && mark === null)) return mark;
  if (mark === null) {
    await trx
      .deleteFrom("tender_mark")
      .where("notice_id", "=", noticeId)
      .where("organisation_id", "=", organisationId)
      .execute();
  } else {
    const said = { mark, at, account_id: accountId };
    await trx
      .insertInto("tender_mark")
      .values({ notice_id: noticeId, organisation_id: organisationId, ...said })
      .onConflict((conflict) => conflict.columns(["notice_id", "organisation_id"]).doUpdateSet(said))
      .execute();
  }
  return before?.mark ?? null;
}
