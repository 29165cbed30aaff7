import { formatMonth } from "#app/ui/french-dates.ts";
import { atStart, countOf, formatHours, plural } from "#app/ui/french.ts";
import type { FiguresPage } from "./figures-page.ts";

type Counted = Pick<FiguresPage, "year" | "totals">;

/** « 1 240,50 h validées en 2026 ». */
export function figuresTitle({ year, totals: { validated, pending } }: Counted): string {
  if (validated === 0 && pending > 0) return `${formatHours(pending)} à valider en ${year}`;
  if (validated === 0) return `Aucune heure en ${year}`;
  return `${formatHours(validated)} ${plural(validated / 100, "validée")} en ${year}`;
}

/** « 6 personnes sur 3 marchés. 151,67 h attendent d’être validées. » */
export function figuresSentence({ totals }: Counted): string {
  const { persons, contracts, pending, validated } = totals;
  const people = persons.named + persons.collective;
  const who = people === 0 ? "" : `${countOf(people, "personne")} sur ${countOf(contracts, "marché")}.`;
  const waiting =
    pending === 0 || validated === 0
      ? ""
      : `${formatHours(pending)} ${plural(pending / 100, "attend", "attendent")} d’être ${plural(pending / 100, "validée")}.`;
  return [who, waiting].filter((words) => words !== "").join(" ");
}

/** The fact the chart states. */
export function monthsFact(months: FiguresPage["months"]): string {
  const [first, ...others] = months;
  if (first === undefined) return "Aucun mois à montrer.";
  const best = others.reduce((most, row) => (row.validated > most.validated ? row : most), first);
  const pending = months.reduce((sum, row) => sum + row.pending, 0);
  if (best.validated === 0) {
    return pending === 0
      ? "Aucune heure déclarée ni validée."
      : `Rien n’est encore validé\u00a0: ${formatHours(pending)} attendent.`;
  }
  return `${atStart(formatMonth(best.month))} est le meilleur mois\u00a0: ${formatHours(best.validated)}.`;
}
