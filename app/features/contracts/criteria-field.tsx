import { getCollectionProps } from "@conform-to/react";
import type { ReactElement } from "react";
import {
  eligibilityCriteria,
  eligibilityCriterionCodes,
  type EligibilityCriterion,
} from "#app/domain/eligibility-criterion.ts";
import { ChoiceField } from "#app/ui/choice-field.tsx";
import type { FieldState } from "#app/ui/field-frame.tsx";

type CriteriaFieldProps = {
  label: string;
  help: string;
  /** What is offered; every criterion unless said otherwise. */
  offered?: readonly EligibilityCriterion[];
  /** Whether one at least must be ticked. */
  required?: boolean;
  field: Parameters<typeof getCollectionProps>[0] & FieldState;
};

/** The eligibility criteria of a contract, each a box to tick; none ticked stands for every one. */
export function CriteriaField({
  label,
  help,
  offered = eligibilityCriterionCodes,
  required = false,
  field,
}: CriteriaFieldProps): ReactElement {
  const boxes = getCollectionProps(field, { type: "checkbox", options: [...offered] });
  return (
    <ChoiceField
      label={label}
      optional={!required}
      help={help}
      field={field}
      choices={boxes.map((input, index) => {
        const code = offered[index];
        return { input, label: code === undefined ? "" : eligibilityCriteria[code].label };
      })}
    />
  );
}
