import type { Db } from "../database.server.ts";
import type { OrganisationId } from "../schema/columns.ts";

/** Whether a buyer is private: no public procurement code binds it. An organisation that is not there is not. */
export async function isPrivateBuyer(db: Db, buyer: OrganisationId): Promise<boolean> {
  const row = await db
    .selectFrom("organisation")
    .select(["is_private as isPrivate", "buyer_kind as kind"])
    .where("id", "=", buyer)
    .executeTakeFirst();
  return row !== undefined && (row.isPrivate === 1 || row.kind === "private");
}
