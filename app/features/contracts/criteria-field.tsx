import { getCollectionProps } from "@conform-to/react";
import type { ReactElement } from "react";
import { eligibilityCriteria, eligibilityCriterionCodes } from "#app/domain/eligibility-criterion.ts";
import { ChoiceField } from "#app/ui/choice-field.tsx";
import type { FieldState } from "#app/ui/field-frame.tsx";

type CriteriaFieldProps = {
  label: string;
  help: string;
  field: Parameters<typeof getCollectionProps>[0] & FieldState;
};

/** The eligibility criteria of a contract, each a box to tick; none ticked stands for every one. */
export function CriteriaField({ label, help, field }: CriteriaFieldProps): ReactElement {
  const boxes = getCollectionProps(field, { type: "checkbox", options: eligibilityCriterionCodes });
  return (
    <ChoiceField
      label={label}
      optional
      help={help}
      field={field}
      choices={boxes.map((input, index) => {
        const code = eligibilityCriterionCodes[index];
        return { input, label: code === undefined ? "" : eligibilityCriteria[code].label };
      })}
    />
  );
}
