import type { Day } from "#app/domain/calendar.ts";
import type { Db } from "../../database.server.ts";
import type { OrganisationId } from "../../schema/columns.ts";

/** Lots of a host's contracts opened to structures between two days, both included. */
export type OpenedBetween = { hostId: OrganisationId; from: Day; to: Day };

export function listLotsOpenedBetween(db: Db, asked: OpenedBetween) {
  return openedBetween(db, asked)
    .innerJoin("organisation as authority", "authority.id", "contract.authority_id")
    .select([
      "lot.id as lotId",
      "lot.number as lotNumber",
      "lot.title as lotTitle",
      "contract.reference",
      "contract.title",
      "authority.name as authorityName",
      "opportunity.opened_on as openedOn",
      "opportunity.closed_on as closedOn",
    ])
    .orderBy("opportunity.opened_on")
    .orderBy("opportunity.entered_rank")
    .execute();
}

/** What structures answered on those lots, whatever the day they did. */
export function listAnswersOfOpened(db: Db, asked: OpenedBetween) {
  return openedBetween(db, asked)
    .innerJoin("opportunity_answer as answer", "answer.lot_id", "lot.id")
    .innerJoin("organisation", "organisation.id", "answer.organisation_id")
    .select([
      "lot.id as lotId",
      "organisation.siret",
      "organisation.name",
      "organisation.kind",
      "answer.answer",
      "answer.answered_on as answeredOn",
      "answer.decline_reason as declineReason",
    ])
    .orderBy("answer.answered_on")
    .orderBy("answer.entered_rank")
    .execute();
}

/** What came of interests on those lots. */
export function listStepsOfOpened(db: Db, asked: OpenedBetween) {
  return openedBetween(db, asked)
    .innerJoin("opportunity_step as step", "step.lot_id", "lot.id")
    .innerJoin("organisation", "organisation.id", "step.organisation_id")
    .select([
      "lot.id as lotId",
      "organisation.siret",
      "organisation.name",
      "organisation.kind",
      "step.step",
      "step.dated_on as datedOn",
    ])
    .orderBy("step.dated_on")
    .orderBy("step.entered_rank")
    .execute();
}

/** The day a host first opened a lot; undefined when it never did. */
export async function firstOpeningOf(db: Db, hostId: OrganisationId): Promise<Day | undefined> {
  const row = await db
    .selectFrom("opportunity")
    .innerJoin("lot", "lot.id", "opportunity.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .select("opportunity.opened_on as openedOn")
    .where("contract.host_id", "=", hostId)
    .orderBy("opportunity.opened_on")
    .executeTakeFirst();
  return row?.openedOn;
}

function openedBetween(db: Db, { hostId, from, to }: OpenedBetween) {
  return db
    .selectFrom("opportunity")
    .innerJoin("lot", "lot.id", "opportunity.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .where("contract.host_id", "=", hostId)
    .where("opportunity.opened_on", ">=", from)
    .where("opportunity.opened_on", "<=", to);
}
