import type { ReactElement } from "react";
import { answerStandings, standingOf } from "#app/domain/answer-standing.ts";
import type { Day } from "#app/domain/calendar.ts";
import type { OpportunityAnswer, PlacementStep } from "#app/domain/opportunity-answer.ts";
import { formatTightDay } from "#app/ui/french-dates.ts";
import { Tag } from "#app/ui/tag.tsx";

type Props = {
  answer: { given: OpportunityAnswer; on: Day } | null;
  /** The last thing that came of it. */
  step: { step: PlacementStep; on: Day } | null;
  /** When it last wrote. */
  askedOn: Day | null;
};

/** Where the structure is with a lot, and since when. Nothing as long as it said nothing. */
export function AnswerTag({ answer, step, askedOn }: Props): ReactElement | null {
  if (answer === null && step === null && askedOn === null) return null;
  const standing = standingOf({ answer: answer?.given ?? null, step: step?.step ?? null });
  const { label } = answerStandings[standing];
  const isAnswer = standing === "interested" || standing === "declined";
  const on = isAnswer ? answer?.on : standing === "asked" ? askedOn : step?.on;
  const words = on === undefined || on === null ? label : `${label} depuis le ${formatTightDay(on)}`;
  const done = `${label}${on === undefined || on === null ? "" : ` le ${formatTightDay(on)}`}`;
  if (standing === "interested") return <Tag tone="done">{words}</Tag>;
  if (standing === "contracted") return <Tag tone="done">{done}</Tag>;
  if (standing === "declined" || standing === "dropped") return <Tag>{done}</Tag>;
  return <Tag tone="on_track">{done}</Tag>;
}
