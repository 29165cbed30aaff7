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
import { RecordForm, type RecordFrame } from "#app/features/record-form/record-form.tsx";
import { CheckboxField } from "#app/ui/checkbox-field.tsx";
import { Field } from "#app/ui/field.tsx";
import type { Option } from "#app/ui/filter-fields.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { SideBySide } from "#app/ui/side-by-side.tsx";
import { TextareaField } from "#app/ui/textarea-field.tsx";
import { needFormSchema, type NeedInput } from "./need-form.schema.ts";

type Fields = z.input<typeof needFormSchema>;
type Props = {
  choices: { commitments: readonly Option[]; contractors: readonly Option[] };
  values: DefaultValue<Fields>;
  frame: RecordFrame;
};

/** What a company looks for: the job, how many, when. */
export function NeedForm({ choices, values, frame }: Props): ReactElement {
  const [form, fields] = useForm<Fields, NeedInput>({
    lastResult: frame.reply?.result ?? null,
    defaultValue: values,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: needFormSchema }),
    shouldRevalidate: "onInput",
  });
  return (
    <RecordForm
      frame={frame}
      form={form}
      labelled={[
        { label: "Lot et dispositif", field: fields.commitment },
        { label: "Entreprise", field: fields.contractor },
        { label: "Poste", field: fields.jobTitle },
        { label: "Nombre de postes", field: fields.positions },
        { label: "Noté le", field: fields.notedOn },
        { label: "Souhaité le", field: fields.wantedOn },
        { label: "Précision", field: fields.note },
      ]}
    >
      <div className="panel panel-pad stack">
        <SideBySide>
          <SelectField
            label="Lot et dispositif"
            field={fields.commitment}
            select={getSelectProps(fields.commitment)}
            options={choices.commitments}
          />
          <SelectField
            label="Entreprise qui cherche"
            optional
            field={fields.contractor}
            select={getSelectProps(fields.contractor)}
            options={choices.contractors}
            empty="Le titulaire du lot"
          />
        </SideBySide>
        <SideBySide>
          <Field
            label="Poste"
            field={fields.jobTitle}
            input={getInputProps(fields.jobTitle, { type: "text" })}
          />
          <Field
            label="Nombre de postes"
            numeric
            field={fields.positions}
            input={{ ...getInputProps(fields.positions, { type: "text" }), inputMode: "numeric" }}
          />
          <Field
            label="Noté le"
            field={fields.notedOn}
            input={getInputProps(fields.notedOn, { type: "date" })}
          />
          <Field
            label="Souhaité le"
            optional
            field={fields.wantedOn}
            input={getInputProps(fields.wantedOn, { type: "date" })}
          />
        </SideBySide>
        <TextareaField
          label="Précision"
          optional
          help="Horaires, permis, habilitations. Aucun nom de personne."
          field={fields.note}
          textarea={getTextareaProps(fields.note)}
        />
        {frame.seen !== undefined && (
          <CheckboxField
            label="Besoin abandonné"
            field={fields.dropped}
            input={getInputProps(fields.dropped, { type: "checkbox" })}
          />
        )}
      </div>
    </RecordForm>
  );
}
