import type { ReactElement } from "react";
import { fa02Definitions } from "#app/domain/fa02-definition.ts";
import { Section } from "#app/ui/section.tsx";

type DefinitionKey = keyof typeof fa02Definitions;

const keys = Object.keys(fa02Definitions) as DefinitionKey[];

/** What the definitions printed with the report leave to this page: the finer points and the sources. */
const finerPoints: Readonly<Partial<Record<DefinitionKey, readonly string[]>>> = {
  hours: [
    "Exemple\u00a0: 2\u202f073,5\u00a0h du 1er\u00a0janvier au 31\u00a0décembre 2026. Prévu au 30\u00a0juin\u00a0: 2\u202f073,5 × 181 ÷ 365 = 1\u202f028,23\u00a0h\u202f; au 31\u00a0mars\u00a0: 2\u202f073,5 × 90 ÷ 365 = 511,27\u00a0h. Prévu du 2e\u00a0trimestre\u00a0: 516,96\u00a0h.",
    "L’objectif d’un jour est celui de la dernière évolution déjà en vigueur (avenant, tranche, correction). Par montant\u00a0: une heure par tranche d’euros commandés, avoirs déduits, au-delà du seuil, en heures entières. Part des heures\u00a0: la part fixée des heures travaillées déclarées sur le lot.",
    "Un engagement est actif si sa période d’exécution rencontre celle du rapport, ou si son prévu y est différent de zéro. Sans date de début, il n’est jamais actif. Le prévu peut être négatif après une baisse de l’obligation.",
    "Le prévu moyen du graphique est le prévu de la période divisé par son nombre de mois\u00a0: un repère, pas un chiffre du rapport.",
  ],
  participants: [
    "Une même personne est reconnue d’un porteur à l’autre par une empreinte de son nom de naissance, de son prénom et de sa date de naissance. Seule l’empreinte circule, jamais le nom.",
    "«\u00a0Avoir des heures validées\u00a0» veut toujours dire une somme au-dessus de zéro sur la période.",
  ],
  outcomes: [
    "Situations de la nomenclature de l’ASP. Durable\u00a0: CDI, CDD ou intérim de 6 mois et plus, fonction publique, création d’entreprise. Transition\u00a0: CDD ou intérim de moins de 6 mois, contrat aidé hors IAE. Positive\u00a0: formation qualifiante, autre SIAE. Retirée du calcul\u00a0: décès, retraite, congé long, décision judiciaire ou administrative, mutation.",
    "Entre plusieurs relevés d’une même échéance, le dernier daté compte, puis le dernier saisi. Le taux de situations connues est toujours donné à côté du taux de sorties dynamiques.",
  ],
  grant: [
    "Les allocataires des relevés collectifs comptent si la convention le dit (oui au départ). La progression n’est pas plafonnée, la part variable l’est. Sans cible, rien n’est acquis.",
    "«\u00a0À ce rythme\u00a0» prolonge jusqu’au 31\u00a0décembre le nombre atteint depuis le 1er\u00a0janvier, arrondi à la personne en dessous\u00a0: un repère, pas un chiffre du rapport.",
  ],
};

/** `indicateur-4`, or `convention`: where a figure of the report leads. */
function anchorOf(key: DefinitionKey): string {
  const { indicator } = fa02Definitions[key];
  return /^\d$/.test(indicator) ? `indicateur-${indicator}` : "convention";
}

export const jumpLinks = keys.map((key) => {
  const { indicator } = fa02Definitions[key];
  const label = /^\d$/.test(indicator) ? `Indicateur ${indicator}` : "Convention";
  return { to: `#${anchorOf(key)}` as const, label };
});

/** Indicator by indicator, in the words printed in the files, then the finer points. */
export function IndicatorDefinitions(): ReactElement {
  return (
    <>
      {keys.map((key) => {
        const { indicator, title, text } = fa02Definitions[key];
        const heading = /^\d$/.test(indicator) ? `${indicator}. ${title}` : title;
        return (
          <Section key={key} title={heading} id={anchorOf(key)}>
            {[...text, ...(finerPoints[key] ?? [])].map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </Section>
        );
      })}
    </>
  );
}
