import {
  getCollectionProps,
  getInputProps,
  useForm,
  type DefaultValue,
  type FieldMetadata,
} from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ReactElement } from "react";
import type { z } from "zod";
import { SuggestField } from "#app/features/contracts/suggest-field.tsx";
import { RecordForm, type RecordFrame } from "#app/features/record-form/record-form.tsx";
import { ChoiceField } from "#app/ui/choice-field.tsx";
import { Field } from "#app/ui/field.tsx";
import { SideBySide } from "#app/ui/side-by-side.tsx";
import { proposeSchema, type ProposeInput } from "./proposal-form.schema.ts";

export type ProposeFields = z.input<typeof proposeSchema>;
type Props = { prescribers: readonly string[]; values: DefaultValue<ProposeFields>; frame: RecordFrame };
type Fieldset = Required<{ [Name in keyof ProposeFields]: FieldMetadata<ProposeFields[Name]> }>;

/** Someone proposed on a need, chosen before. */
export function ProposeForm({ prescribers, values, frame }: Props): ReactElement {
  const [form, fields] = useForm<ProposeFields, ProposeInput>({
    lastResult: frame.reply?.result ?? null,
    defaultValue: values,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: proposeSchema }),
    shouldRevalidate: "onInput",
  });
  return (
    <RecordForm frame={frame} form={form} labelled={proposeLabels(fields)}>
      <div className="panel panel-pad stack">
        <ProposalFields fields={fields} prescribers={prescribers} />
      </div>
    </RecordForm>
  );
}

export function proposeLabels(fields: Fieldset) {
  return [
    { label: "Prescripteur", field: fields.prescriber },
    { label: "Nom du prescripteur", field: fields.prescriberName },
    { label: "Proposé le", field: fields.proposedOn },
    { label: "Allocataire du RSA", field: fields.rsa },
    { label: "Précision", field: fields.note },
  ];
}

/** By whom, when, and the situation that day. */
export function ProposalFields({
  fields,
  prescribers,
}: {
  fields: Fieldset;
  prescribers: readonly string[];
}): ReactElement {
  const boxes = getCollectionProps(fields.rsa, { type: "radio", options: ["yes", "no"] });
  return (
    <>
      <SideBySide>
        <SuggestField
          label="Prescripteur"
          optional
          help="La structure qui propose la personne."
          field={fields.prescriber}
          input={getInputProps(fields.prescriber, { type: "text" })}
          suggestions={prescribers}
        />
        <Field
          label="Nom du prescripteur"
          optional
          help="Seulement si ce SIRET est nouveau ici."
          field={fields.prescriberName}
          input={getInputProps(fields.prescriberName, { type: "text" })}
        />
        <Field
          label="Proposé le"
          field={fields.proposedOn}
          input={getInputProps(fields.proposedOn, { type: "date" })}
        />
      </SideBySide>
      <ChoiceField
        label="Allocataire du RSA, ou ayant droit, ce jour-là"
        field={fields.rsa}
        choices={boxes.map((input) => ({ input, label: input.value === "yes" ? "Oui" : "Non" }))}
      />
      <Field
        label="Précision"
        optional
        help="Rien de médical."
        field={fields.note}
        input={getInputProps(fields.note, { type: "text" })}
      />
    </>
  );
}
