import type { Day } from "#app/domain/calendar.ts";
import type { AnswerKind } from "#app/features/opportunity-answers/answer-form.schema.ts";
import { closingWords } from "#app/features/opportunity-answers/closing-words.ts";
import { opportunityContext, opportunityName } from "#app/features/opportunities/opportunity-name.ts";
import { readableLot } from "#app/features/opportunity-answers/readable-lot.server.ts";
import type { Db } from "#db/database.server.ts";
import { findOwnAnswer, type OwnAnswer, type OwnLot } from "#db/queries/opportunities/own-answers.server.ts";
import { listOwnMessages } from "#db/queries/opportunities/own-messages.server.ts";

type Asked = OwnLot & { today: Day; kind: AnswerKind | undefined };

/** What the page needs to answer a lot, filled with what was answered already; 404 for one that was never open. */
export async function readAnswerPage(db: Db, { organisationId, lotId, today, kind }: Asked) {
  const own = { organisationId, lotId };
  const found = await readableLot(db, own, today);
  if (found === undefined) throw new Response(null, { status: 404 });
  const { opened } = found;
  const stored = await findOwnAnswer(db, own);
  const isBegun = stored !== undefined || (await listOwnMessages(db, own)).length > 0;
  const isShown = found.state === "open";
  const title = opportunityName(opened);
  return {
    lotId: lotId as string,
    title,
    context: opportunityContext(opened),
    kind: kind ?? (stored?.answer === "declined" ? "pas_interesse" : "interesse"),
    /** Why it can no longer be answered; null while it can. */
    closing: closingWords({ ...opened, isShown }, today),
    isKeptForOthers: isShown && found.match?.isExcluded === true,
    mayWrite: isShown || isBegun,
    isAwarded: isShown && found.lot.stage === "awarded",
    hours: isShown ? found.lot.hours : null,
    stored: stored === undefined ? null : valuesOf(stored),
    seen: String(stored?.revision ?? 0),
  };
}

export type AnswerPage = Awaited<ReturnType<typeof readAnswerPage>> & { id: string };

function valuesOf({ answer, hours, availableOn, offer, declineReason, note }: OwnAnswer) {
  return { answer, hours, availableOn, offer, reason: declineReason, note };
}
