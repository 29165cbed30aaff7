import type { ReactElement } from "react";
import { Facts } from "#app/ui/facts.tsx";
import { countOf, formatList, formatNumber } from "#app/ui/french.ts";
import { Section } from "#app/ui/section.tsx";
import type { DraftPage } from "./read-draft.server.ts";

/** What the disclosure control did, in plain words. */
export function ControlSection({ page }: { page: DraftPage }): ReactElement {
  const { disclosure, parameters } = page;
  const hidden = disclosure.primary + disclosure.secondary;
  return (
    <Section id="controle" title="Contrôle du secret" panel>
      <Facts
        facts={[
          {
            label: "Cases",
            value: `${formatNumber(disclosure.cells)} en tout, ${formatNumber(hidden)} ${hidden < 2 ? "secrète" : "secrètes"}`,
          },
          {
            label: "Secrètes par elles-mêmes",
            value: `${formatNumber(disclosure.primary)} (moins de ${parameters.threshold} personnes, ${parameters.sensitiveThreshold} pour le handicap, ou une personne qui fait plus de ${parameters.dominance}\u00a0% des heures)`,
          },
          {
            label: "Secrètes pour les protéger",
            value: `${formatNumber(disclosure.secondary)}, pour qu’aucune soustraction ne rende les premières`,
          },
          {
            label: "Vérifié pour",
            value: `le public${disclosure.observers <= 1 ? "" : `, et ${countOf(disclosure.observers - 1, "porteur")} qui connaissent leurs propres chiffres`}`,
          },
          ...(disclosure.together.length === 0
            ? []
            : [
                {
                  label: "Vérifié avec",
                  value: formatList(disclosure.together.map((number) => `l’édition n°\u00a0${number}`)),
                },
              ]),
        ]}
      />
    </Section>
  );
}
