import { countsOf, type OutcomeFigures } from "./fa02-report.ts";
import type { CohortMember } from "./outcome-cohort.ts";
import { rate } from "./rounding.ts";

/**
 * Each person of the cohort in exactly one situation. `dynamicRate`: sorties dynamiques ÷ known;
 * `knownRate`: known ÷ (cohort − withdrawn). Source: indicators.md, 6.
 */
export function outcomeFigures(cohort: readonly CohortMember[]): OutcomeFigures {
  const count = (situation: CohortMember["situation"]): number =>
    cohort.filter((member) => member.situation === situation).length;
  const [durable, transition, positive, other] = [
    count("durable"),
    count("transition"),
    count("positive"),
    count("other"),
  ];
  const withdrawn = count("withdrawn");
  const known = durable + transition + positive + other;
  return {
    cohort: cohort.length,
    durable,
    transition,
    positive,
    other,
    withdrawn,
    unreachable: count("unreachable"),
    unknown: count("unknown"),
    known,
    dynamicRate: rate(durable + transition + positive, known),
    knownRate: rate(known, cohort.length - withdrawn),
    byReason: countsOf(cohort.flatMap(({ reason }) => (reason === null ? [] : [reason]))),
  };
}
