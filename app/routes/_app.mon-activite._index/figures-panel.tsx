import type { ReactElement } from "react";
import type { FiguresPage } from "#app/features/own-work/figures-page.ts";
import { Behind } from "#app/ui/behind.tsx";
import { countOf, formatBareHours, formatNumber } from "#app/ui/french.ts";
import { Stat, Stats } from "#app/ui/stat.tsx";

/** The year in figures; each opens the rows it is made of. */
export function FiguresPanel({ page }: { page: FiguresPage }): ReactElement {
  const { validated, pending, persons, started, contracts } = page.totals;
  const people = persons.named + persons.collective;
  return (
    <section className="panel panel-pad section" aria-labelledby="chiffres">
      <h2 className="visually-hidden" id="chiffres">{`Vos chiffres de ${page.year}`}</h2>
      <Stats>
        <Stat
          hero
          label="Heures validées"
          value={<Behind to={validated > 0 ? "#mois" : undefined}>{formatBareHours(validated)}</Behind>}
          unit="h"
        />
        <Stat
          label="À valider"
          value={<Behind to={pending > 0 ? "#mois" : undefined}>{formatBareHours(pending)}</Behind>}
          unit="h"
        />
        <Stat
          label="Personnes"
          value={<Behind to={people > 0 ? "#embauches" : undefined}>{formatNumber(people)}</Behind>}
          unit={persons.collective > 0 ? `dont ${formatNumber(persons.collective)} sans leur nom` : undefined}
        />
        <Stat
          label="Marchés"
          value={<Behind to={contracts > 0 ? "#marches" : undefined}>{formatNumber(contracts)}</Behind>}
        />
        <Stat
          label="Embauches commencées"
          value={<Behind to={started > 0 ? "#embauches" : undefined}>{formatNumber(started)}</Behind>}
          sub={page.startedByType.map(({ label, count }) => `${formatNumber(count)} ${label}`).join(", ")}
        />
      </Stats>
      <p className="soft small">
        {`Une personne compte une fois, dès qu’elle a des heures validées dans l’année${
          persons.collective > 0
            ? `\u00a0; sans noms, ${countOf(persons.collective, "personne")} d’après le plus grand mois de chaque relevé collectif`
            : ""
        }. Les critères d’éligibilité restent chez le facilitateur\u00a0: aucun n’est compté ici.`}
      </p>
    </section>
  );
}
