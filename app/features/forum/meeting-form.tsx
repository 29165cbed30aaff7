import {
  getCollectionProps,
  getInputProps,
  getTextareaProps,
  useForm,
  type DefaultValue,
} from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ReactElement } from "react";
import type { z } from "zod";
import { RecordForm, type RecordFrame } from "#app/features/record-form/record-form.tsx";
import { ChoiceField } from "#app/ui/choice-field.tsx";
import { Field } from "#app/ui/field.tsx";
import type { Option } from "#app/ui/filter-fields.tsx";
import { SideBySide } from "#app/ui/side-by-side.tsx";
import { TextareaField } from "#app/ui/textarea-field.tsx";
import { meetingFormSchema, type MeetingInput } from "./meeting-form.schema.ts";

type Fields = z.input<typeof meetingFormSchema>;
type Props = {
  values: DefaultValue<Fields>;
  /** Who may be invited at once, to a new meeting; null: its page does that. */
  invited: readonly Option[] | null;
  frame: RecordFrame;
};

/** When and where a meeting is held, about what; once it is held, what was said. */
export function MeetingForm({ values, invited, frame }: Props): ReactElement {
  const [form, fields] = useForm<Fields, MeetingInput>({
    lastResult: frame.reply?.result ?? null,
    defaultValue: values,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: meetingFormSchema }),
    shouldRevalidate: "onInput",
  });
  const boxes =
    invited === null
      ? []
      : getCollectionProps(fields.organisations, {
          type: "checkbox",
          options: invited.map(({ value }) => value),
        });
  return (
    <RecordForm
      frame={frame}
      form={form}
      labelled={[
        { label: "Objet", field: fields.title },
        { label: "Jour", field: fields.heldOn },
        { label: "Début", field: fields.startsAt },
        { label: "Fin", field: fields.endsAt },
        { label: "Lieu", field: fields.place },
        { label: "Ordre du jour", field: fields.agenda },
        { label: "Structures invitées", field: fields.organisations },
        { label: "Compte rendu", field: fields.minutes },
      ]}
    >
      <div className="panel panel-pad stack">
        <Field label="Objet" field={fields.title} input={getInputProps(fields.title, { type: "text" })} />
        <SideBySide>
          <Field label="Jour" field={fields.heldOn} input={getInputProps(fields.heldOn, { type: "date" })} />
          <Field
            label="Début"
            optional
            field={fields.startsAt}
            input={getInputProps(fields.startsAt, { type: "time" })}
          />
          <Field
            label="Fin"
            optional
            field={fields.endsAt}
            input={getInputProps(fields.endsAt, { type: "time" })}
          />
        </SideBySide>
        <Field
          label="Lieu"
          optional
          help="La salle et l’adresse, ou le lien de la visioconférence."
          field={fields.place}
          input={getInputProps(fields.place, { type: "text" })}
        />
        <TextareaField
          label="Ordre du jour"
          optional
          help="Un point par ligne."
          field={fields.agenda}
          textarea={{ ...getTextareaProps(fields.agenda), rows: 6 }}
        />
        {invited !== null && (
          <ChoiceField
            label="Structures invitées"
            help="Les porteurs sont cochés. Vous pourrez en ajouter d’autres, cherchées dans l’annuaire, une fois la réunion annoncée."
            field={fields.organisations}
            choices={boxes.map((input) => ({
              input,
              label: invited.find(({ value }) => value === input.value)?.label ?? input.value,
            }))}
          />
        )}
        {invited === null && (
          <TextareaField
            label="Compte rendu"
            optional
            help="Ce qui s’est dit. Aucun nom de personne accompagnée. Les décisions et les actions s’écrivent sur la page de la réunion."
            field={fields.minutes}
            textarea={{ ...getTextareaProps(fields.minutes), rows: 12 }}
          />
        )}
      </div>
    </RecordForm>
  );
}
