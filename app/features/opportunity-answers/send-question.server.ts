import type { Day } from "#app/domain/calendar.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import type { Outcome } from "#app/features/contract-lines/outcome.ts";
import type { Db } from "#db/database.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import { findOwnAnswer, type OwnLot } from "#db/queries/opportunities/own-answers.server.ts";
import { listOwnMessages } from "#db/queries/opportunities/own-messages.server.ts";
import { insertThreadMessage } from "#db/queries/opportunities/answer-messages.server.ts";
import { holdOpportunity } from "#db/queries/opportunities/write-answer.server.ts";
import type { AccountId, Id, Instant } from "#db/schema/columns.ts";
import { answerObject } from "./answer-trail.server.ts";
import { readableLot } from "./readable-lot.server.ts";

export type SendQuestionOutcome = Outcome<"sent" | "already sent" | "not found" | "closed">;

export type SendQuestion = OwnLot & {
  viewer: Viewer;
  /** Made by the page: a form sent twice writes once. */
  id: string;
  body: string;
  today: Day;
  at: Instant;
};

/**
 * Writes to the facilitator about a lot: while it is open, and afterwards by whom had answered or written, because what was
 * begun goes on.
 */
export function sendQuestion(db: Db, send: SendQuestion): Promise<SendQuestionOutcome> {
  return db.transaction().execute(async (trx): Promise<SendQuestionOutcome> => {
    const { viewer, organisationId, lotId, body, today, at } = send;
    const own = { organisationId, lotId };
    await holdOpportunity(trx, lotId);
    const found = await readableLot(trx, own, today);
    if (found === undefined) return { outcome: "not found" };
    const messages = await listOwnMessages(trx, own);
    if (messages.some(({ id }) => id === send.id)) return { outcome: "already sent" };
    const isBegun = messages.length > 0 || (await findOwnAnswer(trx, own)) !== undefined;
    if (found.state === "closed" && !isBegun) return { outcome: "closed" };
    const written = await insertThreadMessage(trx, {
      id: send.id as Id<"opportunity_message">,
      lot_id: lotId,
      organisation_id: organisationId,
      author: "structure",
      body,
      at,
      account_id: viewer.accountId as AccountId,
    });
    if (!written) return { outcome: "already sent" };
    const object = answerObject(own);
    await recordAudit(trx, {
      actor: viewer,
      act: "opportunity_answer.asked",
      ...object,
      changes: [{ objectType: "opportunity_message", objectId: send.id, field: "body", after: "modifié" }],
    });
    return { outcome: "sent" };
  });
}
