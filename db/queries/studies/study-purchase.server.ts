import type { Db } from "../../database.server.ts";
import type { Id, OrganisationId } from "../../schema/columns.ts";

/** A coming contract of a buyer's own programming, as far as a study is made from it; undefined for another's. */
export function findOwnPurchase(db: Db, authorityId: OrganisationId, id: string) {
  return db
    .selectFrom("planned_purchase")
    .select([
      "id",
      "title",
      "category",
      "cpv",
      "estimated_value as estimatedValue",
      "consultation_on as consultationOn",
      "duration_months as durationMonths",
    ])
    .where("id", "=", id as Id<"planned_purchase">)
    .where("authority_id", "=", authorityId)
    .executeTakeFirst();
}
