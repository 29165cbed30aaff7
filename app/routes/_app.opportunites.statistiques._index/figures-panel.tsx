import type { ReactElement } from "react";
import { countOf, formatNumber, formatPercent } from "#app/ui/french.ts";
import { Stat, Stats } from "#app/ui/stat.tsx";
import type { StatisticsPage } from "./read-page.server.ts";

/** The period in figures, each rate with the two counts it is made of. */
export function FiguresPanel({ page: { totals, reasons } }: { page: StatisticsPage }): ReactElement {
  const { opened, answered, interested, declined, introduced, contracted } = totals;
  return (
    <section className="panel panel-pad section" aria-labelledby="chiffres">
      <h2 className="visually-hidden" id="chiffres">
        Les chiffres de la période
      </h2>
      <Stats>
        <Stat
          hero
          label="Lots ouverts"
          value={formatNumber(opened)}
          sub={`dont ${formatNumber(answered)} avec une réponse (${share(answered, opened)})`}
        />
        <Stat
          label="Réponses intéressées"
          value={formatNumber(interested)}
          sub={
            interested + declined === 0
              ? "aucune réponse"
              : `${share(interested, interested + declined)} des ${countOf(interested + declined, "réponse")}, de ${countOf(totals.structuresInterested, "structure")}`
          }
        />
        <Stat label="Pas intéressées" value={formatNumber(declined)} sub={reasonWords(reasons)} />
        <Stat
          label="Mises en relation"
          value={formatNumber(introduced)}
          sub={
            interested === 0
              ? undefined
              : `${formatNumber(totals.interestedIntroduced)} des ${countOf(interested, "intéressée")} (${share(totals.interestedIntroduced, interested)})`
          }
        />
        <Stat
          label="Contrats signés"
          value={formatNumber(contracted)}
          sub={
            introduced === 0
              ? undefined
              : `sur ${countOf(introduced, "mise en relation", "mises en relation")} (${share(contracted, introduced)})`
          }
        />
        <Stat
          label="Délai de la première réponse"
          value={totals.medianDays === null ? "n.d." : formatNumber(totals.medianDays)}
          unit={totals.medianDays === null ? undefined : totals.medianDays > 1 ? "jours" : "jour"}
          sub="médiane, depuis l’ouverture du lot"
        />
      </Stats>
    </section>
  );
}

function share(part: number, whole: number): string {
  return whole === 0 ? "n.d." : formatPercent(part / whole, 0);
}

function reasonWords(reasons: StatisticsPage["reasons"]): string | undefined {
  if (reasons.length === 0) return undefined;
  return reasons.map(({ label, count }) => `${label}\u00a0: ${formatNumber(count)}`).join(", ");
}
