import type { Db } from "../../database.server.ts";
import { inSlices } from "../../in-slices.server.ts";
import type { Id, OrganisationId } from "../../schema/columns.ts";

/** The studies of a buyer opened from some of its coming contracts, the last opened first for each. */
export function listPurchaseStudies(
  db: Db,
  authorityId: OrganisationId,
  purchases: ReadonlyArray<Id<"planned_purchase">>,
) {
  return inSlices(purchases, (slice) => studiesOf(db, authorityId, slice).execute());
}

function studiesOf(db: Db, authorityId: OrganisationId, purchases: ReadonlyArray<Id<"planned_purchase">>) {
  return db
    .selectFrom("study")
    .leftJoin("contract", (join) =>
      join
        .onRef("contract.id", "=", "study.contract_id")
        .onRef("contract.authority_id", "=", "study.authority_id"),
    )
    .select([
      "study.id",
      "study.title",
      "study.state",
      "study.derogation",
      "study.derogation_reason as derogationReason",
      "study.planned_purchase_id as purchaseId",
      "contract.id as contractId",
      "contract.reference as contractReference",
      "contract.title as contractTitle",
    ])
    .where("study.authority_id", "=", authorityId)
    .where("study.planned_purchase_id", "in", purchases)
    .orderBy("study.entered_rank", "desc");
}

export type PurchaseStudy = Awaited<ReturnType<typeof listPurchaseStudies>>[number];

/** What each lot of studies carries, null where nobody has said. */
export function listLotDecisions(db: Db, studies: ReadonlyArray<Id<"study">>) {
  return inSlices(studies, (slice) =>
    db
      .selectFrom("study_lot")
      .select(["study_id as studyId", "mechanism"])
      .where("study_id", "in", slice)
      .orderBy("study_id")
      .orderBy("position")
      .execute(),
  );
}
