import type { ReactElement } from "react";
import { Facts } from "#app/ui/facts.tsx";
import { Section } from "#app/ui/section.tsx";

/** What holds for every figure: units, periods, stages, scope. */
export function CommonRules(): ReactElement {
  return (
    <Section title="Règles communes" id="regles">
      <p>
        Source&nbsp;: Fiche action 02, «&nbsp;La commande publique au service de l’insertion
        professionnelle&nbsp;», PDI-E 2026-2028 de l’Isère. Ses huit indicateurs sont repris dans son ordre.
      </p>
      <Facts
        facts={[
          {
            label: "Période",
            value: "Des mois entiers, le premier et le dernier compris, à l’heure de Paris.",
          },
          {
            label: "Heures",
            value:
              "Tenues au centième d’heure, comme sur une fiche de paie\u00a0: un temps plein fait 151,67 h par mois. Elles s’additionnent exactement.",
          },
          {
            label: "Marchés comptés",
            value:
              "Attribués, en cours ou clos. Programmés et publiés sont montrés à part, annulés nulle part.",
          },
          {
            label: "Engagement",
            value:
              "Un dispositif sur un lot, avec son obligation en heures. Un lot peut en porter plusieurs.",
          },
          {
            label: "Relevés",
            value:
              "Validés\u00a0: réalisé. Déclarés\u00a0: à valider. Brouillons et renvoyés ne comptent nulle part.",
          },
          {
            label: "Portée",
            value:
              "Territoire du marché, sinon de sa commune. Les actions du réseau suivent leur porteur et leur propre territoire\u202f; un filtre par maître d’ouvrage ne les retire pas.",
          },
          {
            label: "Arrondis",
            value:
              "Le prévu est arrondi une fois par engagement, au centième d’heure. Les taux se calculent en dernier, sur les chiffres imprimés, au dix-millième\u202f; sans dénominateur, il n’y a pas de taux.",
          },
        ]}
      />
    </Section>
  );
}

/** How to read what is not a plain number, and the state of a commitment. */
export function ReadingRules(): ReactElement {
  return (
    <>
      <Section title="Lire les signes" id="signes">
        <Facts
          facts={[
            { label: "0", value: "Rien n’a été compté." },
            {
              label: "s",
              value:
                "Secret\u00a0: un maître d’ouvrage ne voit le RSA, l’obligation d’emploi, le sexe, l’âge et les sorties que lorsque le nombre est d’au moins 5 et inférieur au total des personnes.",
            },
            { label: "n.d.", value: "Non disponible\u00a0: personne ne l’a renseigné." },
            { label: "–", value: "Sans objet\u00a0: un taux sur rien, par exemple." },
          ]}
        />
      </Section>
      <Section title="Où en est un engagement" id="feux">
        <p>
          Fait&nbsp;: les relevés validés jusqu’au mois du jour. Attendu&nbsp;: le prévu au dernier jour du
          dernier mois déjà échu. Voyant, le premier qui convient&nbsp;: à compléter (sans début ou sans fin),
          à venir, sans heures, atteint, en retard (terminé sans être atteint), à risque (sous le seuil de
          l’attendu, réglable), dans les temps. Un marché porte le plus mauvais voyant de ses engagements.
        </p>
      </Section>
    </>
  );
}
