import type { Db } from "../../database.server.ts";
import { inSlices } from "../../in-slices.server.ts";
import type { Id, OrganisationId } from "../../schema/columns.ts";

/** The studies of a buyer opened from its coming contracts, the last opened first; of those lines, or of all. */
export function listPurchaseStudies(
  db: Db,
  authorityId: OrganisationId,
  purchaseId: Id<"planned_purchase"> | null = null,
) {
  const studies = db
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
    .where("study.planned_purchase_id", purchaseId === null ? "is not" : "=", purchaseId)
    .orderBy("study.entered_rank", "desc");
  return studies.execute();
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
