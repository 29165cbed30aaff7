import type { ReactElement } from "react";
import type { EligibilityCriterion } from "#app/domain/eligibility-criterion.ts";
import { offeredCriteria } from "#app/domain/network-publics.ts";
import { CriteriaField } from "#app/features/contracts/criteria-field.tsx";
import { Details } from "#app/ui/details.tsx";
import { countOf } from "#app/ui/french.ts";
import type { StudyFieldset } from "./study-fieldset.ts";

type Props = { fields: StudyFieldset; listed: readonly EligibilityCriterion[] };

/** Who may be hired under the clause: the contract's own list, or everyone the law and the network know. */
export function PublicsFields({ fields, listed }: Props): ReactElement {
  const { initialValue } = fields.criteria;
  const chosen = Array.isArray(initialValue) ? initialValue.length : 0;
  const summary =
    chosen === 0 ? "Publics éligibles\u00a0: tous" : `Publics éligibles\u00a0: ${countOf(chosen, "choisi")}`;
  return (
    <Details summary={summary} open={chosen > 0 || fields.criteria.errors !== undefined}>
      <div className="panel panel-pad">
        <CriteriaField
          label="Publics éligibles"
          help={
            "Sans choix, tous le sont\u00a0: c’est l’usage. Une liste plus courte rend les embauches plus difficiles."
          }
          offered={offeredCriteria(listed, Array.isArray(initialValue) ? initialValue.map(String) : [])}
          field={fields.criteria}
        />
      </div>
    </Details>
  );
}
