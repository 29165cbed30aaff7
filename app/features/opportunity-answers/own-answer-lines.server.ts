import { standingOf } from "#app/domain/answer-standing.ts";
import type { Day } from "#app/domain/calendar.ts";
import type { Db } from "#db/database.server.ts";
import { listOpenedLots } from "#db/queries/opportunities/opened-lots.server.ts";
import { listOwnAnswers, listOwnSteps } from "#db/queries/opportunities/own-answers.server.ts";
import { listOwnThreads } from "#db/queries/opportunities/own-messages.server.ts";
import type { LotId, OrganisationId } from "#db/schema/columns.ts";
import { threadOf } from "./thread-of.server.ts";

/** Every lot a structure answered or wrote about: unread replies first, then the last that moved. Hours in hundredths. */
export async function ownAnswerLines(db: Db, organisationId: OrganisationId, today: Day) {
  const answers = await listOwnAnswers(db, organisationId);
  const threads = await listOwnThreads(db, organisationId);
  const steps = await listOwnSteps(db, organisationId);
  const stepOf = new Map(steps.toReversed().map((step) => [step.lotId, step]));
  const answerOf = new Map(answers.map((answer) => [answer.lotId, answer]));
  const ids: LotId[] = [...new Set([...answerOf.keys(), ...threads.keys(), ...stepOf.keys()])];
  const lots = await listOpenedLots(db, { today, lots: ids });
  const lines = lots.map((lot) => {
    const answer = answerOf.get(lot.lotId) ?? null;
    const step = stepOf.get(lot.lotId) ?? null;
    const stored = threads.get(lot.lotId);
    const thread = stored === undefined ? null : threadOf(stored);
    const days = [answer?.answeredOn, step?.datedOn, thread?.askedOn, thread?.repliedOn];
    return {
      lot,
      answer,
      step,
      thread,
      standing: standingOf({ answer: answer?.answer ?? null, step: step?.step ?? null }),
      movedOn: days.reduce<Day | null>(
        (last, day) => (day && (last === null || day > last) ? day : last),
        null,
      ),
    };
  });
  return lines.toSorted(
    (one, other) =>
      Number(other.thread?.isUnread ?? false) - Number(one.thread?.isUnread ?? false) ||
      (other.movedOn ?? "").localeCompare(one.movedOn ?? ""),
  );
}

export type OwnAnswerLine = Awaited<ReturnType<typeof ownAnswerLines>>[number];
