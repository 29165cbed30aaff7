import { getCollectionProps, getInputProps } from "@conform-to/react";
import type { ReactElement } from "react";
import type { LotOfForm } from "#app/features/study-lots/lot-of-form.ts";
import { ChoiceField } from "#app/ui/choice-field.tsx";
import { Field } from "#app/ui/field.tsx";
import { SideBySide } from "#app/ui/side-by-side.tsx";
import { ruleOptions } from "./lot-choices.ts";
import type { LotFieldset } from "./lot-fieldset.ts";

type Props = { fields: LotFieldset; live: LotOfForm };

/** How hours are asked: the fields of the chosen rule only. */
export function RuleFields({ fields, live: { values } }: Props): ReactElement {
  const labels = new Map<string, string>(ruleOptions.map(({ value, label }) => [value, label]));
  const inputs = getCollectionProps(fields.rule, {
    type: "radio",
    options: ruleOptions.map(({ value }) => value),
  });
  return (
    <div className="panel panel-pad stack">
      <h2>La règle</h2>
      <ChoiceField
        label="Comment les heures sont demandées"
        field={fields.rule}
        choices={inputs.map((input) => ({ input, label: labels.get(input.value) ?? input.value }))}
      />
      <SideBySide>
        {values.rule === "per_amount" ? (
          <PerAmount fields={fields} />
        ) : (
          <Field
            label="Taux propre au lot"
            help="Le même dans les trois scénarios. Vide, celui du scénario."
            optional
            numeric
            suffix="%"
            field={fields.rate}
            input={getInputProps(fields.rate, { type: "text" })}
          />
        )}
        {values.rule === "share_of_hours" && (
          <Field
            label="Heures travaillées sur le lot"
            help="Vide, elles sont tirées du montant et de la part de main-d’œuvre."
            optional
            numeric
            suffix="h"
            field={fields.workedHours}
            input={getInputProps(fields.workedHours, { type: "text" })}
          />
        )}
        {values.rule === "fixed" && <StaffFields fields={fields} />}
      </SideBySide>
    </div>
  );
}

function PerAmount({ fields }: { fields: LotFieldset }): ReactElement {
  return (
    <>
      <Field
        label="Montant pour une heure"
        help="Par exemple 2 000 € commandés pour une heure."
        numeric
        suffix="€"
        field={fields.amountPerHour}
        input={getInputProps(fields.amountPerHour, { type: "text" })}
      />
      <Field
        label="Seuil"
        help="Montant déjà commandé avant la première heure due. Vide, aucun."
        optional
        numeric
        suffix="€"
        field={fields.threshold}
        input={getInputProps(fields.threshold, { type: "text" })}
      />
    </>
  );
}

/** « Reprise du personnel »: only newly assigned staff counts. */
function StaffFields({ fields }: { fields: LotFieldset }): ReactElement {
  return (
    <>
      <Field
        label="Personnel en place"
        help="Si le nouveau titulaire reprend du personnel, comme souvent en nettoyage."
        optional
        numeric
        field={fields.staff}
        input={{ ...getInputProps(fields.staff, { type: "text" }), inputMode: "numeric" }}
      />
      <Field
        label="Dont repris"
        optional
        numeric
        field={fields.staffKept}
        input={{ ...getInputProps(fields.staffKept, { type: "text" }), inputMode: "numeric" }}
      />
    </>
  );
}
