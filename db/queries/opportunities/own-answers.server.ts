import type { Db } from "../../database.server.ts";
import type { LotId, OrganisationId } from "../../schema/columns.ts";

/** One structure on one lot. */
export type OwnLot = { organisationId: OrganisationId; lotId: LotId };

/** What a structure answered to a lot; undefined when it did not. Hours in hundredths. */
export async function findOwnAnswer(
  db: Db,
  { organisationId, lotId }: OwnLot,
): Promise<OwnAnswer | undefined> {
  return ownAnswers(db, organisationId).where("lot_id", "=", lotId).executeTakeFirst();
}

/** Every answer of a structure, the last given first. */
export async function listOwnAnswers(db: Db, organisationId: OrganisationId): Promise<OwnAnswer[]> {
  return ownAnswers(db, organisationId)
    .orderBy("answered_on", "desc")
    .orderBy("entered_rank", "desc")
    .execute();
}

export type OwnAnswer = Awaited<ReturnType<ReturnType<typeof ownAnswers>["execute"]>>[number];

function ownAnswers(db: Db, organisationId: OrganisationId) {
  return db
    .selectFrom("opportunity_answer")
    .select([
      "lot_id as lotId",
      "answer",
      "answered_on as answeredOn",
      "hours",
      "available_on as availableOn",
      "offer",
      "decline_reason as declineReason",
      "note",
      "revision",
    ])
    .where("organisation_id", "=", organisationId);
}

/** What came of a structure's interests, the last first: the company it was put in touch with, never what was noted for oneself. */
export async function listOwnSteps(db: Db, organisationId: OrganisationId, lotId?: LotId) {
  return db
    .selectFrom("opportunity_step")
    .leftJoin("organisation as company", "company.id", "opportunity_step.company_id")
    .select([
      "opportunity_step.lot_id as lotId",
      "opportunity_step.id",
      "opportunity_step.step",
      "opportunity_step.dated_on as datedOn",
      "company.name as companyName",
    ])
    .where("opportunity_step.organisation_id", "=", organisationId)
    .$if(lotId !== undefined, (query) => query.where("opportunity_step.lot_id", "=", lotId ?? ("" as LotId)))
    .orderBy("opportunity_step.dated_on", "desc")
    .orderBy("opportunity_step.entered_rank", "desc")
    .execute();
}
