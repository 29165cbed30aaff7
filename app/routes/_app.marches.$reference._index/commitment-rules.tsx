import type { ReactElement } from "react";
import { eligibilityCriteria } from "#app/domain/eligibility-criterion.ts";
import { mechanisms } from "#app/domain/mechanism.ts";
import { objectiveWords } from "#app/features/contracts/objective-words.ts";
import { Details } from "#app/ui/details.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { formatEuros, formatHours, formatNumber, inSentence } from "#app/ui/french.ts";
import type { CommitmentLine, LotLine } from "./lot-lines.ts";

/** How each obligation is worked out, what a missing hour costs, whom the contract's own list takes. */
export function CommitmentRules({ lots }: { lots: readonly LotLine[] }): ReactElement | null {
  const facts = lots.flatMap((lot) =>
    lot.commitments.map((commitment) => ({
      label: `Lot ${lot.number}, ${inSentence(mechanisms[commitment.mechanism].label)}`,
      value: rulesOf(commitment),
    })),
  );
  if (facts.length === 0) return null;
  return (
    <Details summary="Calcul, pénalités et critères de chaque engagement">
      <Facts facts={unique(facts)} />
    </Details>
  );
}

function rulesOf(commitment: CommitmentLine): string {
  const { penaltyPerHour, penaltyPerDay, criteria, mechanism } = commitment;
  const sentences = [
    ruleWords(commitment),
    penaltyPerHour === null ? null : `${formatEuros(penaltyPerHour)} par heure non faite`,
    penaltyPerDay === null ? null : `${formatEuros(penaltyPerDay)} par jour de retard d’un justificatif`,
    criteria === null ? null : `critères du marché\u00a0: ${criteriaWords(criteria)}`,
    `fondement\u00a0: ${mechanisms[mechanism].basis}`,
  ];
  return `${sentences.filter((sentence) => sentence !== null).join("\u00a0; ")}.`;
}

/** The rule and, for one that follows orders, its arithmetic to this day. */
function ruleWords(commitment: CommitmentLine): string {
  const words = objectiveWords(commitment);
  return commitment.rule === "per_amount" ? `${words}, ${arithmetic(commitment)}` : words;
}

/** « soit (2 900 000 − 2 700 000) ÷ 2 000 = 100 h »: whole hours, for which the rest is not counted. */
function arithmetic({ ordered, threshold, amountPerHour, due }: CommitmentLine): string {
  if (amountPerHour === null) return "montant pour une heure à préciser";
  if (ordered <= threshold && threshold > 0) {
    return `${formatEuros(Math.max(ordered, 0))} commandés à ce jour, sous le seuil\u00a0: ${formatHours(0)}`;
  }
  const [all, under, each] = [ordered, threshold, amountPerHour].map((cents) => bareEuros(cents));
  const left = threshold > 0 ? `(${all ?? ""} − ${under ?? ""})` : (all ?? "");
  const isWhole = (ordered - threshold) % amountPerHour === 0;
  const rounded = isWhole ? "" : ", à l’heure inférieure";
  return `soit ${left} ÷ ${each ?? ""} = ${formatHours(due)}${rounded}`;
}

function bareEuros(cents: number): string {
  return formatNumber(cents / 100, cents % 100 === 0 ? 0 : 2);
}

function criteriaWords(criteria: string): string {
  const table: Readonly<Record<string, { label: string }>> = eligibilityCriteria;
  return criteria
    .split(";")
    .map((code) => table[code.trim()]?.label ?? code)
    .join(", ");
}

/** Two lots of one number cannot be: labels are keys. */
function unique<Fact extends { label: string }>(facts: readonly Fact[]): Fact[] {
  return facts.filter((fact, index) => facts.findIndex(({ label }) => label === fact.label) === index);
}
