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
import { Field } from "#app/ui/field.tsx";
import type { Option } from "#app/ui/filter-fields.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { SideBySide } from "#app/ui/side-by-side.tsx";
import { TextareaField } from "#app/ui/textarea-field.tsx";
import { taskFormSchema, type TaskInput } from "./task-form.schema.ts";

type Fields = z.input<typeof taskFormSchema>;
type Props = {
  choices: { organisations: readonly Option[]; meetings: readonly Option[] };
  values: DefaultValue<Fields>;
  frame: RecordFrame;
};

/** What is asked, of which organisation, for when. */
export function TaskForm({ choices, values, frame }: Props): ReactElement {
  const [form, fields] = useForm<Fields, TaskInput>({
    id: "action-de-l-instance",
    lastResult: frame.reply?.result ?? null,
    defaultValue: values,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: taskFormSchema }),
    shouldRevalidate: "onInput",
  });
  return (
    <RecordForm
      frame={frame}
      form={form}
      labelled={[
        { label: "À faire", field: fields.title },
        { label: "Structure qui s’en charge", field: fields.organisation },
        { label: "Échéance", field: fields.dueOn },
        { label: "Décidée à la réunion", field: fields.meeting },
        { label: "Précision", field: fields.note },
      ]}
    >
      <div className="panel panel-pad stack">
        <Field label="À faire" field={fields.title} input={getInputProps(fields.title, { type: "text" })} />
        <SideBySide>
          <SelectField
            label="Structure qui s’en charge"
            field={fields.organisation}
            select={getSelectProps(fields.organisation)}
            options={choices.organisations}
            empty="Choisissez"
          />
          <Field
            label="Échéance"
            optional
            field={fields.dueOn}
            input={getInputProps(fields.dueOn, { type: "date" })}
          />
        </SideBySide>
        <SelectField
          label="Décidée à la réunion"
          optional
          field={fields.meeting}
          select={getSelectProps(fields.meeting)}
          options={choices.meetings}
          empty="Aucune réunion"
        />
        <TextareaField
          label="Précision"
          optional
          help="Ce qui est attendu, à qui l’envoyer. Aucun nom de personne accompagnée."
          field={fields.note}
          textarea={getTextareaProps(fields.note)}
        />
      </div>
    </RecordForm>
  );
}
