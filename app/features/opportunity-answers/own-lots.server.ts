import type { Day } from "#app/domain/calendar.ts";
import { keptFigures } from "#app/features/contracts/kept-figures.server.ts";
import { lotsFor } from "#app/features/opportunities/matched.server.ts";
import type { Db } from "#db/database.server.ts";
import { listOwnAnswers, listOwnSteps } from "#db/queries/opportunities/own-answers.server.ts";
import { listOwnThreads } from "#db/queries/opportunities/own-messages.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { fits } from "./fit.ts";

/** Every open lot a structure may have, the best first, with what it answered and what was written. */
export async function ownLots(db: Db, organisationId: OrganisationId, today: Day) {
  const [matched, answers, threads, steps] = await Promise.all([
    lotsFor(db, organisationId, today),
    listOwnAnswers(db, organisationId),
    listOwnThreads(db, organisationId),
    listOwnSteps(db, organisationId),
  ]);
  const answerOf = new Map(answers.map((answer) => [answer.lotId, answer]));
  // The last step comes first: it is written last.
  const stepOf = new Map(steps.toReversed().map((step) => [step.lotId, step]));
  return matched.map(({ lot, match }) => ({
    lot,
    match,
    answer: answerOf.get(lot.lotId) ?? null,
    thread: threads.get(lot.lotId) ?? null,
    step: stepOf.get(lot.lotId) ?? null,
  }));
}

export type OwnLotLine = Awaited<ReturnType<typeof ownLots>>[number];

const kept = keptFigures<number>(5000);

/** How many open lots suit a structure and wait for its answer: what its list shows first. Kept until the next write or day. */
export function countLotsToAnswer(db: Db, organisationId: OrganisationId, today: Day): Promise<number> {
  return kept(db, `${organisationId} ${today}`, async () => {
    const [matched, answers] = await Promise.all([
      lotsFor(db, organisationId, today),
      listOwnAnswers(db, organisationId),
    ]);
    const answered = new Set(answers.map(({ lotId }) => lotId));
    return matched.filter(({ lot, match }) => fits(match) && !answered.has(lot.lotId)).length;
  });
}
