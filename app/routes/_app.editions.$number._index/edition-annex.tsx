import type { ReactElement } from "react";
import { CompletenessTable } from "#app/features/edition-report/completeness-table.tsx";
import type { EditionPage } from "#app/features/edition-report/edition-page.ts";
import { Details } from "#app/ui/details.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { formatList } from "#app/ui/french.ts";
import { Section } from "#app/ui/section.tsx";

/** How to read the edition: what changed, what was missing, by what rules it was made. */
export function EditionAnnex({ page }: { page: EditionPage }): ReactElement {
  const { changes, supersedes, completeness, definitions, parameters, merged } = page;
  return (
    <>
      {supersedes !== null && (
        <Section title={`Ce qui a changé depuis l’édition n° ${supersedes}`} id="changements">
          {changes.length === 0 ? (
            <p>Aucun chiffre publié n’a changé.</p>
          ) : (
            <ul>
              {changes.map((change) => (
                <li key={change}>{change}</li>
              ))}
            </ul>
          )}
        </Section>
      )}
      <Section title="Comment lire cette édition" id="lecture">
        <Details summary="Ce qui manquait quand elle a été figée">
          {completeness.length === 0 ? (
            <p className="soft">L’état des saisies n’a pas été gardé avec cette édition.</p>
          ) : (
            <CompletenessTable
              caption="Ce qui restait à saisir ou à valider, par porteur"
              hosts={completeness}
            />
          )}
        </Details>
        <Details summary="Définitions">
          <Facts
            facts={definitions.map(({ title, text }) => ({
              label: title,
              value: text.map((paragraph) => <p key={paragraph}>{paragraph}</p>),
            }))}
          />
        </Details>
        <Details summary="Paramètres">
          <Facts
            facts={[
              { label: "Seuil", value: `${parameters.threshold} personnes` },
              {
                label: "Seuil quand le handicap est croisé",
                value: `${parameters.sensitiveThreshold} personnes`,
              },
              {
                label: "Dominance",
                value: `une seule personne au-dessus de ${parameters.dominance}\u00a0% des heures d’un chiffre`,
              },
              { label: "Regroupements", value: merged.length === 0 ? "aucun" : formatList(merged) },
              { label: "Version des définitions", value: parameters.definitionsVersion },
            ]}
          />
        </Details>
      </Section>
    </>
  );
}
