import type { Insertable, Transaction } from "kysely";
import { nextEnteredRank } from "../../entry-rank.server.ts";
import type { Db } from "../../database.server.ts";
import type { Database } from "../../schema.ts";
import type { Instant, LotId, OrganisationId } from "../../schema/columns.ts";

export type Thread = { lotId: LotId; organisationId: OrganisationId };

/** What a structure and the host of a lot said to each other, in order. */
export function listThread(db: Db, { lotId, organisationId }: Thread) {
  return db
    .selectFrom("opportunity_message")
    .leftJoin("account", "account.id", "opportunity_message.account_id")
    .select([
      "opportunity_message.id",
      "opportunity_message.author",
      "opportunity_message.body",
      "opportunity_message.at",
      "opportunity_message.read_at as readAt",
      "account.name as accountName",
    ])
    .where("opportunity_message.lot_id", "=", lotId)
    .where("opportunity_message.organisation_id", "=", organisationId)
    .orderBy("opportunity_message.entered_rank")
    .execute();
}

/** Keeps a message. False when the same id is already kept: sending twice writes once. */
export async function insertThreadMessage(
  trx: Transaction<Database>,
  message: Omit<Insertable<Database["opportunity_message"]>, "entered_rank" | "read_at">,
): Promise<boolean> {
  const written = await trx
    .insertInto("opportunity_message")
    .values({ ...message, read_at: null, entered_rank: nextEnteredRank() })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return written !== undefined;
}

/** Says when the host opened what a structure wrote. */
export async function markThreadRead(db: Db, { lotId, organisationId }: Thread, at: Instant): Promise<void> {
  await db
    .updateTable("opportunity_message")
    .set({ read_at: at })
    .where("lot_id", "=", lotId)
    .where("organisation_id", "=", organisationId)
    .where("author", "=", "structure")
    .where("read_at", "is", null)
    .execute();
}

/** Every structure that wrote on those lots, how many of its messages the host has not opened, and when the last came. */
export async function listThreads(db: Db, lots: readonly LotId[]) {
  if (lots.length === 0) return [];
  return db
    .selectFrom("opportunity_message")
    .innerJoin("organisation", "organisation.id", "opportunity_message.organisation_id")
    .select((eb) => [
      "opportunity_message.lot_id as lotId",
      "opportunity_message.organisation_id as organisationId",
      "organisation.siret",
      "organisation.name",
      "organisation.kind",
      eb.fn.max("opportunity_message.at").as("lastAt"),
      eb.fn
        .sum<number>(
          eb
            .case()
            .when(
              eb.and([
                eb("opportunity_message.author", "=", "structure"),
                eb("opportunity_message.read_at", "is", null),
              ]),
            )
            .then(1)
            .else(0)
            .end(),
        )
        .as("unread"),
    ])
    .where("opportunity_message.lot_id", "in", lots)
    .groupBy([
      "opportunity_message.lot_id",
      "opportunity_message.organisation_id",
      "organisation.siret",
      "organisation.name",
      "organisation.kind",
    ])
    .execute();
}
