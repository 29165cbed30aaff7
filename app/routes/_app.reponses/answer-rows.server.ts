import type { Day } from "#app/domain/calendar.ts";
import { declineReasons } from "#app/domain/opportunity-answer.ts";
import { closingWords } from "#app/features/opportunity-answers/closing-words.ts";
import { opportunityContext, opportunityName } from "#app/features/opportunities/opportunity-name.ts";
import type { OwnAnswerLine } from "#app/features/opportunity-answers/own-answer-lines.server.ts";
import type { Db } from "#db/database.server.ts";
import { listOpenLots } from "#db/queries/opportunities/open-lots.server.ts";
import { readSettings } from "#db/queries/settings.server.ts";

/** What one page of the list shows of each: whether it is still open is asked of those only. */
export async function answerRows(db: Db, lines: readonly OwnAnswerLine[], today: Day) {
  const lots = lines.map(({ lot }) => lot.lotId);
  const open = await listOpenLots(db, { today, settings: await readSettings(db), lots });
  const shown = new Set(open.map(({ lotId }) => lotId));
  return lines.map(({ lot, answer, step, thread, movedOn }) => ({
    lotId: lot.lotId,
    name: opportunityName(lot),
    context: opportunityContext(lot),
    closing: closingWords({ ...lot, isShown: shown.has(lot.lotId) }, today),
    answer: answer === null ? null : { given: answer.answer, on: answer.answeredOn },
    reason:
      answer === null || answer.declineReason === null ? null : declineReasons[answer.declineReason].label,
    hours: answer?.hours ?? null,
    step: step === null ? null : { step: step.step, on: step.datedOn, companyName: step.companyName },
    thread,
    movedOn,
  }));
}

export type AnswerRow = Awaited<ReturnType<typeof answerRows>>[number];
