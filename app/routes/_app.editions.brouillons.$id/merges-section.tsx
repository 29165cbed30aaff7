import { Form } from "@remix-run/react";
import type { ReactElement } from "react";
import { draftIntents } from "#app/features/edition-desk/draft-form.schema.ts";
import { Button } from "#app/ui/button.tsx";
import { Details } from "#app/ui/details.tsx";
import { inSentence } from "#app/ui/french.ts";
import { Section } from "#app/ui/section.tsx";
import type { DraftPage } from "./read-draft.server.ts";

/** What is told together, how to undo it, and what else may be. */
export function MergesSection({ page }: { page: DraftPage }): ReactElement {
  return (
    <Section id="regroupements" title="Regroupements">
      {page.merges.length === 0 ? (
        <p className="soft">Chaque ligne est publiée seule.</p>
      ) : (
        <ul className="stack">
          {page.merges.map((merge) => (
            <li key={`${merge.dimension} ${merge.codes.join(" ")}`}>
              <Form method="post" className="actions">
                <span>{`${merge.dimensionWords}\u00a0: ${merge.words}`}</span>
                <input type="hidden" name="seen" value={page.revision} />
                <input type="hidden" name="dimension" value={merge.dimension} />
                <input type="hidden" name="codes" value={merge.codes[0]} />
                {merge.isKept ? (
                  <span className="soft small">{`gardé de l’édition n°\u00a0${page.supersedes ?? 0}`}</span>
                ) : (
                  <Button size="small" name="intent" value={draftIntents.unmerge}>
                    Défaire et recalculer<span className="visually-hidden">{`\u00a0: ${merge.words}`}</span>
                  </Button>
                )}
              </Form>
            </li>
          ))}
        </ul>
      )}
      {page.choices.map(({ dimension, label, options }) => (
        <Details key={dimension} summary={`Regrouper des lignes par ${inSentence(label)}`}>
          <Form method="post" className="stack">
            <input type="hidden" name="seen" value={page.revision} />
            <input type="hidden" name="dimension" value={dimension} />
            <fieldset className="field">
              <legend>Publiées ensemble (deux au moins)</legend>
              {options.map(({ value, label: words }) => (
                <label key={value} className="check">
                  <input type="checkbox" name="codes" value={value} />
                  {words}
                </label>
              ))}
            </fieldset>
            <div className="actions">
              <Button name="intent" value={draftIntents.merge}>
                Regrouper et recalculer
              </Button>
            </div>
          </Form>
        </Details>
      ))}
    </Section>
  );
}
