import { getCollectionProps } from "@conform-to/react";
import type { ReactElement } from "react";
import { eligibilityCriteria, eligibilityCriterionCodes } from "#app/domain/eligibility-criterion.ts";
import { ChoiceField } from "#app/ui/choice-field.tsx";
import { Details } from "#app/ui/details.tsx";
import { countOf } from "#app/ui/french.ts";
import type { StudyFieldset } from "./study-fieldset.ts";

/** Who may be hired under the clause: the contract's own list, or everyone the law and the network know. */
export function PublicsFields({ fields }: { fields: StudyFieldset }): ReactElement {
  const boxes = getCollectionProps(fields.criteria, { type: "checkbox", options: eligibilityCriterionCodes });
  const { initialValue } = fields.criteria;
  const chosen = Array.isArray(initialValue) ? initialValue.length : 0;
  const summary =
    chosen === 0 ? "Publics éligibles\u00a0: tous" : `Publics éligibles\u00a0: ${countOf(chosen, "choisi")}`;
  return (
    <Details summary={summary} open={chosen > 0 || fields.criteria.errors !== undefined}>
      <div className="panel panel-pad">
        <ChoiceField
          label="Publics éligibles"
          optional
          help="Sans choix, tous le sont&nbsp;: c’est l’usage. Une liste plus courte rend les embauches plus difficiles."
          field={fields.criteria}
          choices={boxes.map((input, index) => {
            const code = eligibilityCriterionCodes[index];
            return { input, label: code === undefined ? "" : eligibilityCriteria[code].label };
          })}
        />
      </div>
    </Details>
  );
}
