import { getInputProps, getSelectProps, getTextareaProps, type FieldMetadata } from "@conform-to/react";
import type { ReactElement } from "react";
import type { z } from "zod";
import { actionStates } from "#app/domain/exchange-codes.ts";
import { networkActionKinds } from "#app/domain/network-action-kind.ts";
import { Field } from "#app/ui/field.tsx";
import type { Option } from "#app/ui/filter-fields.tsx";
import { SelectField, type OptionGroup } from "#app/ui/select-field.tsx";
import { SideBySide } from "#app/ui/side-by-side.tsx";
import { TextareaField } from "#app/ui/textarea-field.tsx";
import type { actionFormSchema } from "./action-form.schema.ts";

export type ActionFormFields = z.input<typeof actionFormSchema>;
export type ActionFieldset = {
  [Name in keyof ActionFormFields]-?: FieldMetadata<ActionFormFields[Name], ActionFormFields>;
};

export const kindOptions = optionsOf(networkActionKinds);

/** The fields of an action, in reading order: what, when, for whom. */
export function ActionFields({
  fields,
  territories,
  plans,
}: {
  fields: ActionFieldset;
  territories: readonly Option[];
  /** The lines of the host’s plans, by year. */
  plans: readonly OptionGroup[];
}): ReactElement {
  return (
    <>
      <SideBySide>
        <SelectField
          label="Type"
          field={fields.kind}
          select={getSelectProps(fields.kind)}
          options={kindOptions}
          empty="Choisissez"
        />
        <Field label="Date" field={fields.datedOn} input={getInputProps(fields.datedOn, { type: "date" })} />
        <SelectField
          label="État"
          field={fields.state}
          select={getSelectProps(fields.state)}
          options={optionsOf(actionStates)}
        />
      </SideBySide>
      <Field
        label="Intitulé"
        optional
        field={fields.title}
        input={getInputProps(fields.title, { type: "text" })}
      />
      <SideBySide>
        <Field
          label="Structures rencontrées"
          optional
          numeric
          field={fields.structures}
          input={getInputProps(fields.structures, { type: "text" })}
        />
        <Field
          label="Personnes touchées"
          optional
          numeric
          field={fields.persons}
          input={getInputProps(fields.persons, { type: "text" })}
        />
        <SelectField
          label="Territoire"
          optional
          field={fields.territory}
          select={getSelectProps(fields.territory)}
          options={territories}
          empty="Sans territoire"
        />
      </SideBySide>
      {plans.length > 0 && (
        <SelectField
          label="Action du plan"
          optional
          help="Celle que cette action réalise."
          field={fields.plannedAction}
          select={getSelectProps(fields.plannedAction)}
          options={plans}
          empty="Aucune"
        />
      )}
      <TextareaField
        label="Compte rendu"
        optional
        help="Sans nom de participant ni rien sur la santé."
        field={fields.account}
        textarea={{ ...getTextareaProps(fields.account), rows: 2 }}
      />
    </>
  );
}

/** Every field with its label, for the summary of what is refused. */
export function labelledActionFields(fields: ActionFieldset) {
  return [
    { label: "Type", field: fields.kind },
    { label: "Date", field: fields.datedOn },
    { label: "État", field: fields.state },
    { label: "Intitulé", field: fields.title },
    { label: "Structures rencontrées", field: fields.structures },
    { label: "Personnes touchées", field: fields.persons },
    { label: "Territoire", field: fields.territory },
    { label: "Action du plan", field: fields.plannedAction },
    { label: "Compte rendu", field: fields.account },
  ];
}

function optionsOf(table: Record<string, { label: string }>): Option[] {
  return Object.entries(table).map(([value, { label }]) => ({ value, label }));
}
