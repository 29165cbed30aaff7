import type { Db } from "../../database.server.ts";
import type { LotId, OrganisationId } from "../../schema/columns.ts";

/** What structures answered on lots, by name, with who they are and how to reach them. Hours in hundredths. */
export async function listLotAnswers(db: Db, lots: readonly LotId[]) {
  if (lots.length === 0) return [];
  return answers(db)
    .where("opportunity_answer.lot_id", "in", lots)
    .orderBy("organisation.name")
    .orderBy("organisation.id")
    .execute();
}

export type LotAnswer = Awaited<ReturnType<typeof listLotAnswers>>[number];

/** What one structure answered on a lot. */
export function findLotAnswer(db: Db, lotId: LotId, organisationId: OrganisationId) {
  return answers(db)
    .where("opportunity_answer.lot_id", "=", lotId)
    .where("opportunity_answer.organisation_id", "=", organisationId)
    .executeTakeFirst();
}

function answers(db: Db) {
  return db
    .selectFrom("opportunity_answer")
    .innerJoin("organisation", "organisation.id", "opportunity_answer.organisation_id")
    .select([
      "opportunity_answer.lot_id as lotId",
      "opportunity_answer.organisation_id as organisationId",
      "organisation.siret",
      "organisation.name",
      "organisation.kind",
      "opportunity_answer.answer",
      "opportunity_answer.answered_on as answeredOn",
      "opportunity_answer.hours",
      "opportunity_answer.available_on as availableOn",
      "opportunity_answer.offer",
      "opportunity_answer.decline_reason as declineReason",
      "opportunity_answer.note",
    ]);
}
