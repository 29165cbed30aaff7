import { getInputProps } from "@conform-to/react";
import type { ReactElement } from "react";
import type { FieldState } from "#app/ui/field-frame.tsx";
import { Field } from "#app/ui/field.tsx";

type Penalty = Parameters<typeof getInputProps>[0] & FieldState;
type PenaltyFieldsProps = { fields: { penaltyPerHour: Penalty; penaltyPerDay: Penalty }; help?: string };

/** What a missing hour and a late paper cost: of a contract, or of the study it will come from. */
export function PenaltyFields({ fields, help }: PenaltyFieldsProps): ReactElement {
  const { penaltyPerHour, penaltyPerDay } = fields;
  return (
    <div className="halves">
      <Field
        label="Pénalité par heure non faite"
        optional
        numeric
        suffix="€"
        help={help}
        field={penaltyPerHour}
        input={getInputProps(penaltyPerHour, { type: "text" })}
      />
      <Field
        label="Pénalité par jour de retard d’un justificatif"
        optional
        numeric
        suffix="€"
        field={penaltyPerDay}
        input={getInputProps(penaltyPerDay, { type: "text" })}
      />
    </div>
  );
}
