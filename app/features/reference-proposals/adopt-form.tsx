import { getInputProps, getTextareaProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ReactElement, ReactNode } from "react";
import type { z } from "zod";
import { parseDay } from "#app/domain/calendar.ts";
import { RecordForm } from "#app/features/record-form/record-form.tsx";
import { recordFields, type RecordReply } from "#app/features/record-form/record-reply.ts";
import { Field } from "#app/ui/field.tsx";
import { FieldError } from "#app/ui/field-frame.tsx";
import { SideBySide } from "#app/ui/side-by-side.tsx";
import { TextareaField } from "#app/ui/textarea-field.tsx";
import { adoptSchema, type AdoptInput } from "./decision-form.schema.ts";
import { proposalIntents } from "./proposal-intents.ts";

type Fields = z.input<ReturnType<typeof adoptSchema>>;
type Props = {
  today: string;
  /** The number the version would have. */
  number: number;
  reply: RecordReply | undefined;
  back: string;
  /** Which proposals: boxes, or one hidden field. */
  children: ReactNode;
};

export const proposalsField = "proposals";

/** What was ticked in a form that came back. */
export function tickedIn(reply: RecordReply | undefined): string[] {
  const ticked = reply?.result.initialValue?.[proposalsField];
  return (Array.isArray(ticked) ? ticked : [ticked]).filter((id) => typeof id === "string");
}

/** Adopts proposals together as the next version: where it was decided, when, with a word. */
export function AdoptForm({ today, number, reply, back, children }: Props): ReactElement {
  const schema = adoptSchema(dayOf(today));
  const [form, fields] = useForm<Fields, AdoptInput>({
    id: "adopter",
    lastResult: reply?.result ?? null,
    defaultValue: { adoptedOn: today },
    onValidate: ({ formData }) => parseWithZod(formData, { schema }),
    shouldRevalidate: "onInput",
  });
  return (
    <RecordForm
      frame={{ reply, back, verb: `Adopter la version ${number}` }}
      form={form}
      labelled={[
        { label: "Propositions", field: fields.proposals },
        { label: "Décidé par", field: fields.summary },
        { label: "Adopté le", field: fields.adoptedOn },
        { label: "Note", field: fields.note },
      ]}
    >
      <input type="hidden" name={recordFields.intent} value={proposalIntents.adopt} />
      <div className="panel panel-pad stack">
        <div className="field" id={fields.proposals.id} tabIndex={-1}>
          {children}
          <FieldError field={fields.proposals} />
        </div>
        <SideBySide>
          <Field
            label="Décidé par"
            help="Ce que la version dira d’elle-même, par exemple Réunion de l’instance du 12 octobre 2026."
            field={fields.summary}
            input={getInputProps(fields.summary, { type: "text" })}
          />
          <Field
            label="Adopté le"
            field={fields.adoptedOn}
            input={getInputProps(fields.adoptedOn, { type: "date" })}
          />
        </SideBySide>
        <TextareaField
          label="Note"
          optional
          help="Lue sur chaque proposition adoptée."
          field={fields.note}
          textarea={{ ...getTextareaProps(fields.note), rows: 2 }}
        />
      </div>
    </RecordForm>
  );
}

function dayOf(text: string) {
  const day = parseDay(text);
  if (day === undefined) throw new Error(`No such day: ${text}`);
  return day;
}
