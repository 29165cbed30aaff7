import { mayShow, smallestShownCount } from "./fa02-mask-rule.ts";
import type { OutcomeFigures } from "./fa02-report.ts";
import { outcomeSituations } from "./outcome-situation.ts";

type Situation = keyof typeof outcomeSituations | "unknown";
const situations = [...Object.keys(outcomeSituations), "unknown"] as Situation[];
const knownSituations: readonly Situation[] = ["durable", "transition", "positive", "other"];

/**
 * Situations add up to the cohort, which is exact: when the hidden ones could be worked out from the others
 * (only one, none but zeros, or all as large as a hidden count can be) all are hidden. Sums and rates are
 * shown only when everything they are made of is.
 */
export function maskOutcomes(
  figures: OutcomeFigures,
  path: string,
  keep: <Value>(path: string, isShown: boolean, value: Value) => Value | null,
): OutcomeFigures {
  const hidden = hiddenSituations(figures);
  const isKnownShown = !knownSituations.some((situation) => hidden.has(situation));
  const cell = (situation: Situation): number | null =>
    keep(`${path}.${situation}`, !hidden.has(situation), figures[situation]);
  return {
    cohort: figures.cohort,
    durable: cell("durable"),
    transition: cell("transition"),
    positive: cell("positive"),
    other: cell("other"),
    withdrawn: cell("withdrawn"),
    unreachable: cell("unreachable"),
    unknown: cell("unknown"),
    known: keep(`${path}.known`, isKnownShown, figures.known),
    dynamicRate: keep(`${path}.dynamicRate`, isKnownShown, figures.dynamicRate),
    knownRate: keep(`${path}.knownRate`, isKnownShown && !hidden.has("withdrawn"), figures.knownRate),
    byReason: keep(`${path}.byReason`, hidden.size === 0 && reasonsMayShow(figures), figures.byReason),
  };
}

function hiddenSituations(figures: OutcomeFigures): Set<Situation> {
  const hidden = situations.filter((situation) => !mayShow(figures[situation], figures.cohort));
  const sum = hidden.reduce((total, situation) => total + (figures[situation] ?? 0), 0);
  const isSolvable = hidden.length === 1 || sum === 0 || sum === hidden.length * (smallestShownCount - 1);
  return new Set(hidden.length > 0 && isSolvable ? situations : hidden);
}

function reasonsMayShow({ byReason, cohort }: OutcomeFigures): boolean {
  return Object.values(byReason ?? {}).every((count) => mayShow(count, cohort));
}
