import type { Db } from "../../database.server.ts";
import { isAfter, isHost, type Page } from "./export-page.server.ts";

/** Lots opened to structures. */
export function exportedOpportunities(db: Db, { after, limit, ...scope }: Page) {
  return db
    .selectFrom("opportunity")
    .innerJoin("lot", "lot.id", "opportunity.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .select([
      "opportunity.entered_rank as rank",
      "opportunity.lot_id as key",
      "contract.reference as marche",
      "lot.number as lot",
      "opportunity.opened_on as ouvert_le",
      "opportunity.closed_on as ferme_le",
      "opportunity.reply_by as repondre_avant",
      "opportunity.hours as heures",
      "opportunity.note",
    ])
    .where(isAfter("opportunity.entered_rank", "opportunity.lot_id", after))
    .where(isHost("contract.host_id", scope))
    .orderBy("opportunity.entered_rank")
    .orderBy("opportunity.lot_id")
    .limit(limit)
    .execute();
}

/** What structures answered. */
export function exportedAnswers(db: Db, { after, limit, ...scope }: Page) {
  return db
    .selectFrom("opportunity_answer as answer")
    .innerJoin("organisation", "organisation.id", "answer.organisation_id")
    .innerJoin("lot", "lot.id", "answer.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .select([
      "answer.entered_rank as rank",
      "answer.lot_id as key",
      "contract.reference as marche",
      "lot.number as lot",
      "organisation.siret",
      "answer.answer as reponse",
      "answer.answered_on as repondu_le",
      "answer.hours as heures",
      "answer.available_on as disponible_le",
      "answer.offer as offre",
      "answer.decline_reason as motif",
      "answer.note",
    ])
    .where(isAfter("answer.entered_rank", "answer.lot_id", after))
    .where(isHost("contract.host_id", scope))
    .orderBy("answer.entered_rank")
    .orderBy("answer.lot_id")
    .limit(limit)
    .execute();
}

/** What came of interests. */
export function exportedPlacementSteps(db: Db, { after, limit, ...scope }: Page) {
  return db
    .selectFrom("opportunity_step as step")
    .innerJoin("organisation", "organisation.id", "step.organisation_id")
    .leftJoin("organisation as company", "company.id", "step.company_id")
    .innerJoin("lot", "lot.id", "step.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .select([
      "step.entered_rank as rank",
      "step.id as key",
      "contract.reference as marche",
      "lot.number as lot",
      "organisation.siret",
      "step.step as etape",
      "step.dated_on as date",
      "company.siret as siret_attributaire",
      "step.note",
    ])
    .where(isAfter("step.entered_rank", "step.id", after))
    .where(isHost("contract.host_id", scope))
    .orderBy("step.entered_rank")
    .orderBy("step.id")
    .limit(limit)
    .execute();
}
