import { getInputProps } from "@conform-to/react";
import type { ReactElement } from "react";
import { PenaltyFields } from "#app/features/contracts/penalty-fields.tsx";
import { Field } from "#app/ui/field.tsx";
import { SideBySide } from "#app/ui/side-by-side.tsx";
import type { StudyFieldset } from "./study-fieldset.ts";

type Props = { fields: StudyFieldset; help: { rates: string; cost: string } };

/** The three rates, in order, the cost of an hour, and what a missing hour or a late paper costs. */
export function MoneyFields({ fields, help }: Props): ReactElement {
  const rates = [
    { label: "Taux prudent", field: fields.ratePrudent },
    { label: "Taux usuel", field: fields.rateUsual },
    { label: "Taux ambitieux", field: fields.rateAmbitious },
  ];
  return (
    <fieldset className="panel panel-pad stack">
      <legend className="visually-hidden">Taux, coût et pénalités</legend>
      <p>
        <b>Taux d’insertion&nbsp;: la part des heures confiée à des personnes en insertion.</b> {help.rates}
      </p>
      <SideBySide>
        {rates.map(({ label, field }) => (
          <Field
            key={field.id}
            label={label}
            numeric
            suffix="%"
            field={field}
            input={getInputProps(field, { type: "text" })}
          />
        ))}
      </SideBySide>
      <div className="halves">
        <Field
          label="Coût d’une heure"
          numeric
          suffix="€"
          help={help.cost}
          field={fields.hourlyCost}
          input={getInputProps(fields.hourlyCost, { type: "text" })}
        />
      </div>
      <PenaltyFields fields={fields} help="Écrite dans le CCAP." />
    </fieldset>
  );
}
