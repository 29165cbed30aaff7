import type { Db } from "../database.server.ts";
import type { AccountId, Instant, OrganisationId } from "../schema/columns.ts";

export type Acknowledgement = {
  hostId: OrganisationId;
  subject: string;
  objectId: string;
  accountId: AccountId;
  at: Instant;
};

/** Notes that a host has seen something. False when it already had. */
export async function acknowledge(
  db: Db,
  { hostId, subject, objectId, accountId, at }: Acknowledgement,
): Promise<boolean> {
  const written = await db
    .insertInto("acknowledgement")
    .values({ host_id: hostId, subject, object_id: objectId, account_id: accountId, at })
    .onConflict((conflict) => conflict.doNothing())
    .returning("object_id")
    .executeTakeFirst();
  return written !== undefined;
}
