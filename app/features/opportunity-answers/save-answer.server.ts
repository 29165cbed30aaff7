import type { Day } from "#app/domain/calendar.ts";
import type { OpportunityAnswer } from "#app/domain/opportunity-answer.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import type { Outcome } from "#app/features/contract-lines/outcome.ts";
import { differences, trailOf } from "#app/features/record-form/compare-values.ts";
import type { ModifiedMeanwhile } from "#app/features/record-form/conflict-words.ts";
import type { Db } from "#db/database.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import { lastWriterOfObject } from "#db/queries/object-trail.server.ts";
import { findOwnAnswer, type OwnLot } from "#db/queries/opportunities/own-answers.server.ts";
import {
  holdOpportunity,
  insertAnswer,
  updateAnswer,
} from "#db/queries/opportunities/write-answer.server.ts";
import type { AccountId } from "#db/schema/columns.ts";
import { answerObject } from "./answer-trail.server.ts";
import { answerWords, storedValues, type AnswerField, type AnswerGiven } from "./answer-values.ts";
import { readableLot } from "./readable-lot.server.ts";

export type SaveAnswerOutcome =
  /** `before`: what it had answered; `revision`: of what is stored now. */
  | { outcome: "saved"; before: OpportunityAnswer | null; revision: number }
  /** The same answer sent twice, or saved without a change: nothing more was written. */
  | Outcome<"unchanged" | "not found" | "closed" | "kept for others">
  | ModifiedMeanwhile;

export type SaveAnswer = OwnLot & {
  viewer: Viewer;
  given: AnswerGiven;
  /** The revision the page showed; 0 when there was no answer. */
  seen: string;
  today: Day;
};

/** Keeps what a structure answers to an open lot, the answer before going to the trail: all or nothing. */
export function saveAnswer(db: Db, save: SaveAnswer): Promise<SaveAnswerOutcome> {
  return db.transaction().execute(async (trx): Promise<SaveAnswerOutcome> => {
    const { viewer, organisationId, lotId, given, today } = save;
    await holdOpportunity(trx, lotId);
    const found = await readableLot(trx, { organisationId, lotId }, today);
    if (found === undefined) return { outcome: "not found" };
    const stored = await findOwnAnswer(trx, { organisationId, lotId });
    const before = stored && storedValues(stored);
    const changes = differences<AnswerField>(answerWords, before, given);
    if (stored && changes.length === 0) return { outcome: "unchanged" };
    if (found.state === "closed") return { outcome: "closed" };
    if (found.match?.isExcluded === true && given.answer === "interested")
      return { outcome: "kept for others" };
    const object = answerObject({ organisationId, lotId });
    if (String(stored?.revision ?? 0) !== save.seen) {
      const by = await lastWriterOfObject(trx, object.objectType, object.objectId);
      return { outcome: "modified meanwhile", by, revision: stored?.revision ?? 0, changes };
    }
    const columns = { ...given, answered_on: today, account_id: viewer.accountId as AccountId };
    if (stored) await updateAnswer(trx, { organisationId, lotId, revision: stored.revision }, columns);
    else await insertAnswer(trx, { organisationId, lotId }, columns);
    await recordAudit(trx, {
      actor: viewer,
      act:
        given.answer === stored?.answer ? "opportunity_answer.updated" : `opportunity_answer.${given.answer}`,
      ...object,
      changes: trailOf(object.objectType, object.objectId, changes),
    });
    return { outcome: "saved", before: stored?.answer ?? null, revision: (stored?.revision ?? 0) + 1 };
  });
}
