import type { OutcomeFigures } from "#app/domain/fa02-report.ts";
import { formatNumber, formatPercent, plural } from "#app/ui/french.ts";

/** Whether the rate of a cohort is hidden from the reader. */
export function isHidden({ known }: OutcomeFigures): boolean {
  return known === null;
}

/** The two rates with the counts they are made of. */
export function cohortFact(figures: OutcomeFigures): string {
  const { cohort, durable, transition, positive, known, withdrawn } = figures;
  if (cohort === 0) return "aucune sortie n’arrive à cette échéance sur la période.";
  const people = `${formatNumber(cohort)}\u00a0${plural(cohort, "personne")} à cette échéance`;
  if (durable === null || transition === null || positive === null || known === null || withdrawn === null) {
    return `${people}, situations secrètes.`;
  }
  const asked = cohort - withdrawn;
  const dynamic = durable + transition + positive;
  const sentences = [
    known === 0
      ? "aucune situation connue."
      : `${formatNumber(dynamic)} ${plural(dynamic, "dynamique")} sur ${formatNumber(known)} ${plural(known, "connue")}.`,
  ];
  if (figures.knownRate !== null) {
    const share = `${formatNumber(known)} sur ${formatNumber(asked)}`;
    sentences.push(`Situation connue\u00a0: ${formatPercent(figures.knownRate)} (${share}).`);
  }
  return sentences.join(" ");
}
