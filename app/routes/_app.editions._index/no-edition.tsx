import type { ReactElement } from "react";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Section } from "#app/ui/section.tsx";

/** What stands in place of the list until something is published. */
export function NoEdition({ prepares }: { prepares: boolean }): ReactElement {
  return (
    <>
      <EmptyState
        kind="never"
        title="Première édition à venir"
        actions={<LinkButton to={paths.methods()}>Comment ces chiffres sont calculés</LinkButton>}
      >
        {prepares
          ? "Préparez la première édition\u00a0: ce qui manque à chaque porteur d’abord, puis le calcul et son contrôle, puis la publication."
          : "L’animatrice du réseau prépare la première édition. Vous la trouverez ici dès sa publication."}
      </EmptyState>
      <Section title="Ce que montrera une édition">
        <ul>
          <li>Les huit indicateurs de la Fiche action 02, par territoire, porteur et dispositif.</li>
          <li>
            Les petits nombres protégés&nbsp;: en dessous de 5 personnes (11 quand un tableau croise le
            handicap, l’âge et le sexe, ou une commune), la case porte «&nbsp;s&nbsp;», secret.
          </li>
          <li>Les mêmes tableaux d’une édition à l’autre, pour suivre leur évolution.</li>
        </ul>
      </Section>
    </>
  );
}
