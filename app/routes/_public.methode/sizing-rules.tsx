import type { ReactElement } from "react";
import { Facts } from "#app/ui/facts.tsx";
import { Section } from "#app/ui/section.tsx";

/** How a sizing study comes to its hours, and what it compares them with. */
export function SizingRules(): ReactElement {
  return (
    <Section title="Calibrage d’un marché" id="calibrage">
      <p>
        Heures d’un lot = montant HT × part de main-d’œuvre × taux d’insertion ÷ coût d’une heure. Exemple du
        guide de calcul&nbsp;: 1&#8239;000&#8239;000&nbsp;€ × 50&nbsp;% × 5&nbsp;% ÷ 30&nbsp;€ = 833&nbsp;h.
      </p>
      <Facts
        facts={[
          {
            label: "Fourchette",
            value:
              "D’un montant bas et d’un montant haut, le calcul prend le milieu, et donne les heures des deux bouts à côté. Notre choix.",
          },
          {
            label: "Par montant",
            value:
              "Une heure par tranche entière d’euros commandés au-delà du seuil. Exemple de l’accord-cadre 21_BAM_048 de la DINUM, à 4\u202f000\u202f000\u00a0€ de commandes\u00a0: (4\u202f000\u202f000\u00a0€ − 2\u202f700\u202f000\u00a0€) ÷ 2\u202f000\u00a0€ = 650\u00a0h.",
          },
          {
            label: "Part des heures",
            value:
              "Taux d’insertion × heures travaillées sur le lot. Si elles ne sont pas connues\u00a0: montant HT × part de main-d’œuvre ÷ coût d’une heure.",
          },
          {
            label: "Personnel repris",
            value:
              "La main-d’œuvre est multipliée par (1 − personnes reprises ÷ personnel en place)\u00a0: seuls les postes nouveaux comptent, comme souvent en nettoyage.",
          },
          {
            label: "Arrondis",
            value:
              "Un lot s’arrondit une fois, à l’heure entière, la demie au-dessus\u202f; le nombre exact reste à côté. Le total est la somme des lots arrondis.",
          },
          {
            label: "Ce que cela fait",
            value:
              "Jours = heures ÷ 7. Mois d’une personne = heures ÷ (1\u202f607 ÷ 12). ETP sur la durée = heures ÷ (1\u202f607 × mois ÷ 12). Coût dans le montant = heures × coût d’une heure ÷ montant HT.",
          },
          {
            label: "Trois scénarios",
            value:
              "Les mêmes lots à trois taux, 5, 7,5 et 10\u00a0% au départ. Usage des facilitatrices et facilitateurs\u00a0: 5 à 20\u00a0%. Charte nationale d’insertion de l’ANRU\u00a0: 5\u00a0% des travaux, 10\u00a0% de la gestion urbaine de proximité. Un lot peut avoir son propre taux.",
          },
          {
            label: "Main-d’œuvre",
            value:
              "Source publique (MEF Sud 77) pour la peinture intérieure 70\u00a0%, la maçonnerie 50\u00a0%, la charpente métallique 20\u00a0% et le bâtiment tous corps d’état 50\u00a0%. Les autres parts sont des valeurs de départ qu’une facilitatrice ou un facilitateur signe\u00a0: l’écran le dit tant que ce n’est pas fait.",
          },
          {
            label: "Valeurs datées",
            value:
              "Parts, taux et coût d’une heure (30\u00a0€ au départ) sont datés et ont leur source. Une note déjà ouverte garde les siens.",
          },
          {
            label: "Comparables",
            value:
              "Taux auquel reviennent les lots passés du même métier\u00a0: heures × coût d’une heure ÷ (montant HT × part de main-d’œuvre), aux valeurs du jour. Un objectif est loin d’eux sous la moitié de leur médiane, au-dessus du double, ou hors de leur étendue. Notre choix.",
          },
          {
            label: "Prévu et réalisé",
            value:
              "Une fois le marché fini\u00a0: heures validées ÷ heures du scénario retenu par la note, par métier.",
          },
        ]}
      />
    </Section>
  );
}
