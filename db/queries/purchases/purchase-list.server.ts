import type { Db } from "../../database.server.ts";
import type { Id, OrganisationId } from "../../schema/columns.ts";

function purchasesOf(db: Db, authorityId: OrganisationId) {
  return db
    .selectFrom("planned_purchase")
    .leftJoin("contract", (join) =>
      join
        .onRef("contract.id", "=", "planned_purchase.contract_id")
        .onRef("contract.authority_id", "=", "planned_purchase.authority_id"),
    )
    .select([
      "planned_purchase.id",
      "planned_purchase.year",
      "planned_purchase.code",
      "planned_purchase.title",
      "planned_purchase.category",
      "planned_purchase.cpv",
      "planned_purchase.estimated_value as estimatedValue",
      "planned_purchase.consultation_on as consultationOn",
      "planned_purchase.duration_months as durationMonths",
      "planned_purchase.decision",
      "planned_purchase.derogation",
      "planned_purchase.derogation_reason as derogationReason",
      "planned_purchase.note",
      "planned_purchase.revision",
      "planned_purchase.search_text as searchText",
      "contract.id as contractId",
      "contract.reference as contractReference",
      "contract.title as contractTitle",
    ])
    .where("planned_purchase.authority_id", "=", authorityId);
}

/** The coming contracts of a buyer in a year, or in every year, in order of entry. Amounts in cents. */
export function listPurchases(db: Db, authorityId: OrganisationId, year: number | null) {
  const purchases = purchasesOf(db, authorityId)
    .orderBy("planned_purchase.entered_rank")
    .orderBy("planned_purchase.id");
  return (year === null ? purchases : purchases.where("planned_purchase.year", "=", year)).execute();
}

/** One line of a buyer's programming; undefined for any other's. */
export function findPurchase(db: Db, authorityId: OrganisationId, id: string) {
  return purchasesOf(db, authorityId)
    .where("planned_purchase.id", "=", id as Id<"planned_purchase">)
    .executeTakeFirst();
}

export type Purchase = Awaited<ReturnType<typeof listPurchases>>[number];
