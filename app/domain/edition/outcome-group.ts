import { outcomeReasons, outcomeSituations } from "../outcome-situation.ts";
import type { OutcomeReason, OutcomeSituation } from "../outcome-situation.ts";

/** A situation of the cohort: one of the records, or nobody said (`unknown`). */
export type CohortSituation = OutcomeSituation | "unknown";

export const cohortSituationCodes = [
  ...(Object.keys(outcomeSituations) as OutcomeSituation[]),
  "unknown",
] as const satisfies readonly CohortSituation[];

/**
 * The situations in four groups, by which a breakdown tells the two rates: sorties dynamiques ÷ known, known ÷ (cohort −
 * withdrawn). A group of one situation has its code. Source: indicators.md, 6.
 */
export const outcomeGroups = {
  dynamic: { label: "Sorties dynamiques", situations: ["durable", "transition", "positive"] },
  other: { label: "Autres sorties", situations: ["other"] },
  withdrawn: { label: "Retirées du calcul", situations: ["withdrawn"] },
  no_news: { label: "Injoignables ou inconnues", situations: ["unreachable", "unknown"] },
} as const satisfies Record<string, { label: string; situations: readonly CohortSituation[] }>;
export type OutcomeGroup = keyof typeof outcomeGroups;

export const outcomeGroupCodes = Object.keys(outcomeGroups) as OutcomeGroup[];

const groupBySituation = new Map(
  outcomeGroupCodes.flatMap((group) =>
    outcomeGroups[group].situations.map((situation): [CohortSituation, OutcomeGroup] => [situation, group]),
  ),
);

/** The group a situation is told in; `no_news` for one that no group names. */
export function outcomeGroupOf(situation: CohortSituation): OutcomeGroup {
  return groupBySituation.get(situation) ?? "no_news";
}

/** The reasons that say a situation, in the order of their table; none for `unknown`. */
export function reasonsOf(situation: string): OutcomeReason[] {
  return (Object.keys(outcomeReasons) as OutcomeReason[]).filter(
    (reason) => outcomeReasons[reason].situation === situation,
  );
}
