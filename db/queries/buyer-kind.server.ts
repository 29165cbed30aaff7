import { buyerKindOf } from "#app/domain/buyer-kind.ts";
import type { BuyerKind } from "#app/domain/exchange-codes.ts";
import type { Db } from "../database.server.ts";
import type { OrganisationId } from "../schema/columns.ts";

/** The kind of buyer an organisation is; null while nobody said it, or when it is not there. */
export async function findBuyerKind(db: Db, id: OrganisationId): Promise<BuyerKind | null> {
  const found = await db
    .selectFrom("organisation")
    .select(["buyer_kind as buyerKind", "is_private as isPrivate"])
    .where("id", "=", id)
    .executeTakeFirst();
  return found === undefined ? null : buyerKindOf(found);
}
