import {
  getInputProps,
  getSelectProps,
  getTextareaProps,
  useForm,
  type DefaultValue,
} from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ReactElement } from "react";
import type { z } from "zod";
import { changeReasons } from "#app/domain/exchange-codes.ts";
import { Field } from "#app/ui/field.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { SideBySide } from "#app/ui/side-by-side.tsx";
import { TextareaField } from "#app/ui/textarea-field.tsx";
import { LineForm, type LineFrame } from "./line-form.tsx";
import {
  changeObligationSchema,
  obligationFormSchema,
  type ChangeObligationInput,
  type ObligationInput,
} from "./obligation-form.schema.ts";
import type { ObligationChoice } from "./obligation-choices.server.ts";
import { StaffKeptFields } from "./staff-kept-fields.tsx";

type Fields = z.input<typeof changeObligationSchema>;
type Props = { commitments: readonly ObligationChoice[]; values?: DefaultValue<Fields>; frame: LineFrame };

/** « Noter une évolution »: the whole new objective, not the difference. */
export function ObligationForm({ commitments, values, frame }: Props): ReactElement {
  const isNew = "id" in frame;
  const [form, fields] = useForm<Fields, ObligationInput | ChangeObligationInput>({
    lastResult: frame.reply?.result ?? null,
    defaultValue: values ?? { reason: "amendment", commitment: commitments[0]?.value },
    onValidate: ({ formData }) =>
      parseWithZod(formData, { schema: isNew ? changeObligationSchema : obligationFormSchema }),
    shouldRevalidate: "onInput",
  });
  return (
    <LineForm
      frame={frame}
      form={form}
      labelled={[
        { label: "Engagement", field: fields.commitment },
        { label: "Nouvel objectif", field: fields.hours },
        { label: "À partir du", field: fields.effectiveOn },
        { label: "Motif", field: fields.reason },
        ...(isNew
          ? [
              { label: "Salariés du lot", field: fields.staff },
              { label: "Salariés repris", field: fields.kept },
            ]
          : []),
        { label: "Pourquoi", field: fields.note },
      ]}
    >
      <SelectField
        label="Engagement"
        help="Seuls les objectifs fixes changent ainsi."
        field={fields.commitment}
        select={getSelectProps(fields.commitment)}
        options={commitments}
      />
      <SideBySide>
        <Field
          label="Nouvel objectif"
          help="Le total dû désormais, pas la différence."
          numeric
          suffix="h"
          field={fields.hours}
          input={getInputProps(fields.hours, { type: "text" })}
        />
        <Field
          label="À partir du"
          help="Jour où il s’applique."
          field={fields.effectiveOn}
          input={getInputProps(fields.effectiveOn, { type: "date" })}
        />
        <SelectField
          label="Motif"
          help="Tel qu’écrit à l’acte."
          field={fields.reason}
          select={getSelectProps(fields.reason)}
          options={Object.entries(changeReasons).map(([value, { label }]) => ({ value, label }))}
        />
      </SideBySide>
      {isNew && (
        <StaffKeptFields
          staff={fields.staff}
          kept={fields.kept}
          objective={commitments.find(({ value }) => value === fields.commitment.value)?.due}
        />
      )}
      <TextareaField
        label="Pourquoi"
        optional
        help="Par exemple le numéro de l’avenant. Court, sans nom de personne."
        field={fields.note}
        textarea={getTextareaProps(fields.note)}
      />
    </LineForm>
  );
}
