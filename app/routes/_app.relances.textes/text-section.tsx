import {
  getFormProps,
  getInputProps,
  getTextareaProps,
  useForm,
  type SubmissionResult,
} from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Form } from "@remix-run/react";
import type { ReactElement } from "react";
import type { z } from "zod";
import { reminderVariables, variablesOf } from "#app/domain/reminder-text.ts";
import type { ReminderText } from "#app/features/reminders/default-texts.ts";
import type { HostText } from "#app/features/reminders/reminder-texts.server.ts";
import { textFormSchema, type TextInput } from "#app/features/reminders/text-form.schema.ts";
import { Button } from "#app/ui/button.tsx";
import { Details } from "#app/ui/details.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { Section } from "#app/ui/section.tsx";
import { TextareaField } from "#app/ui/textarea-field.tsx";
import { useUnsavedWarning } from "#app/ui/use-unsaved-warning.ts";
import { textIntents } from "./text-intents.ts";
import { TextConflict } from "./text-conflict.tsx";

type ShownText = HostText & { label: string; isOwn: boolean; example: ReminderText };
type Props = {
  text: ShownText;
  /** The words of the house. */
  start: ReminderText;
  reply: { result: SubmissionResult; conflict: HostText | null } | undefined;
};

/** The text of one level: its words, what they give on an example, the way back to the words of the house. */
export function TextSection({ text, start, reply }: Props): ReactElement {
  const schema = textFormSchema(text.level);
  const [form, fields] = useForm<z.input<typeof schema>, TextInput>({
    id: `texte-${text.level}-formulaire`,
    lastResult: reply?.result ?? null,
    defaultValue: { level: String(text.level), subject: text.subject, body: text.body },
    onValidate: ({ formData }) => parseWithZod(formData, { schema }),
    shouldRevalidate: "onInput",
  });
  useUnsavedWarning(form.dirty);
  const seen = reply?.conflict?.revision ?? text.revision;
  return (
    <Section
      id={`texte-${text.level}`}
      title={text.label}
      note={text.isOwn ? "Texte de votre structure" : "Texte de départ"}
    >
      <Form method="post" {...getFormProps(form)} className="stack">
        <ErrorSummary
          form={form}
          fields={[
            { label: "Objet", field: fields.subject },
            { label: "Texte", field: fields.body },
          ]}
        />
        {reply?.conflict && <TextConflict stored={reply.conflict} />}
        <input type="hidden" name="level" value={text.level} />
        <input type="hidden" name="seen" value={seen} />
        <div className="panel panel-pad stack">
          <Field
            label="Objet"
            field={fields.subject}
            input={getInputProps(fields.subject, { type: "text" })}
          />
          <TextareaField
            label="Texte"
            help={variablesOf(text.level)
              .map((variable) => `{${variable}}\u00a0: ${reminderVariables[variable]}`)
              .join(" · ")}
            field={fields.body}
            textarea={{ ...getTextareaProps(fields.body), rows: 14 }}
          />
        </div>
        <div className="actions">
          <Button variant="primary" name="intent" value={textIntents.save}>
            Enregistrer le texte
          </Button>
          {text.isOwn && (
            <Button name="intent" value={textIntents.reset} formNoValidate>
              Revenir au texte de départ
            </Button>
          )}
        </div>
      </Form>
      <Details summary="Voir ce texte sur un exemple">
        <TextShown {...text.example} />
      </Details>
      {text.isOwn && (
        <Details summary="Lire le texte de départ">
          <TextShown {...start} />
        </Details>
      )}
    </Section>
  );
}

function TextShown({ subject, body }: ReminderText): ReactElement {
  return (
    <div className="panel panel-pad">
      <p>
        <b>{subject}</b>
      </p>
      <p className="whitespace-pre-line">{body}</p>
    </div>
  );
}
