import type { ReactElement } from "react";
import { editionRules } from "#app/domain/edition/edition-rules.ts";
import { Facts } from "#app/ui/facts.tsx";
import { Section } from "#app/ui/section.tsx";

/** How the editions of the network are made and protected. */
export function NetworkEditions(): ReactElement {
  const { threshold, sensitiveThreshold, dominance } = editionRules;
  return (
    <Section title="Éditions du réseau" id="editions">
      <Facts
        facts={[
          {
            label: "Calcul",
            value:
              "Les mêmes définitions, pour tous les porteurs ensemble, sur un semestre ou une année. Une personne suivie par deux porteurs compte une fois. Publiée, une édition ne change plus\u00a0: une correction fait une nouvelle édition, qui dit ce qui a changé.",
          },
          {
            label: "Secret",
            value: `Un chiffre est caché quand il porte sur moins de ${threshold}\u00a0personnes ou marchés (moins de ${sensitiveThreshold}\u00a0personnes quand le handicap est croisé), ou quand une personne fait plus de ${dominance}\u00a0% des heures, pour le public ou pour un porteur qui retire sa propre part.`,
          },
          {
            label: "Contrôle",
            value:
              "D’autres chiffres sont cachés pour que ceux-là ne se retrouvent pas par soustraction. Tous les tableaux, et les éditions d’avant, sont contrôlés ensemble, pour le public et pour chaque porteur. Une édition qui ne peut pas être protégée n’est pas publiée.",
          },
          {
            label: "Sorties",
            value:
              "Chaque personne compte une fois, au porteur et au lieu de l’embauche qu’elle a quittée. Le rapport d’un porteur, lui, suit ses seules embauches.",
          },
        ]}
      />
    </Section>
  );
}
