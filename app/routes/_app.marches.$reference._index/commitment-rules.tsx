import type { ReactElement } from "react";
import { eligibilityCriteria } from "#app/domain/eligibility-criterion.ts";
import { mechanisms } from "#app/domain/mechanism.ts";
import { objectiveWords } from "#app/features/contracts/objective-words.ts";
import { Details } from "#app/ui/details.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { formatEuros, inSentence } from "#app/ui/french.ts";
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
    objectiveWords(commitment),
    penaltyPerHour === null ? null : `${formatEuros(penaltyPerHour)} par heure non faite`,
    penaltyPerDay === null ? null : `${formatEuros(penaltyPerDay)} par jour de retard d’un justificatif`,
    criteria === null ? null : `critères du marché\u00a0: ${criteriaWords(criteria)}`,
    `fondement\u00a0: ${mechanisms[mechanism].basis}`,
  ];
  return `${sentences.filter((sentence) => sentence !== null).join("\u00a0; ")}.`;
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
