import { followUpOf, type FollowUpState } from "#app/domain/answer-follow-up.ts";
import type { Db } from "#db/database.server.ts";
import { listThreads } from "#db/queries/opportunities/answer-messages.server.ts";
import { listLotAnswers, type LotAnswer } from "#db/queries/opportunities/lot-answers.server.ts";
import { listPlacementSteps, type StoredStep } from "#db/queries/opportunities/placement-steps.server.ts";
import type { LotId } from "#db/schema/columns.ts";

export type Followed = {
  lotId: LotId;
  siret: string;
  name: string;
  kind: string | null;
  answer: LotAnswer | null;
  steps: StoredStep[];
  unread: number;
  state: FollowUpState;
};

/** Every structure that answered, wrote, or was followed on those lots, by name: three questions whatever their number. */
export async function followedAnswers(db: Db, lots: readonly LotId[]): Promise<Followed[]> {
  const answers = await listLotAnswers(db, lots);
  const threads = await listThreads(db, lots);
  const steps = await listPlacementSteps(db, lots);
  const found = new Map<string, Omit<Followed, "state">>();
  const of = (line: { lotId: LotId; siret: string; name: string; kind: string | null }) => {
    const key = `${line.lotId} ${line.siret}`;
    const known = found.get(key);
    if (known !== undefined) return known;
    const { lotId, siret, name, kind } = line;
    const followed = { lotId, siret, name, kind, answer: null, steps: [], unread: 0 };
    found.set(key, followed);
    return found.get(key) ?? followed;
  };
  for (const answer of answers) of(answer).answer = answer;
  for (const thread of threads) of(thread).unread = thread.unread;
  for (const step of steps) of(step).steps.push(step);
  return [...found.values()]
    .map((line) => ({
      ...line,
      state: followUpOf({
        answer: line.answer?.answer ?? null,
        steps: line.steps.map(({ step }) => step),
        unread: line.unread,
      }),
    }))
    .sort((one, other) => one.name.localeCompare(other.name, "fr"));
}
