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
import { linkVariable } from "#app/domain/reminder-text.ts";
import { reminderFormSchema, type ReminderInput } from "#app/features/reminders/reminder-form.schema.ts";
import { paths } from "#app/paths.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { TextareaField } from "#app/ui/textarea-field.tsx";
import { useUnsavedWarning } from "#app/ui/use-unsaved-warning.ts";
import type { ReminderPage } from "./read-page.server.ts";

type Props = { page: ReminderPage; result: SubmissionResult | null; level: 1 | 2 };

/** The message ready to leave, to read over and change before it does. */
export function ReminderForm({ page, result, level }: Props): ReactElement {
  const [form, fields] = useForm<z.input<typeof reminderFormSchema>, ReminderInput>({
    id: `relance-${level}`,
    lastResult: result,
    defaultValue: { level: String(level), to: page.company.email ?? "", ...page.text },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: reminderFormSchema }),
    shouldRevalidate: "onInput",
  });
  useUnsavedWarning(form.dirty);
  return (
    <Form method="post" {...getFormProps(form)} className="stack">
      <ErrorSummary
        form={form}
        fields={[
          { label: "Adresse", field: fields.to },
          { label: "Objet", field: fields.subject },
          { label: "Message", field: fields.body },
        ]}
      />
      {page.sentToday && (
        <Notice title="Cette entreprise a déjà été relancée aujourd’hui pour ce marché.">
          Une autre relance pourra partir demain.
        </Notice>
      )}
      <input type="hidden" name={fields.level.name} value={level} />
      <div className="panel panel-pad stack">
        <Field
          label="Adresse"
          optional
          help={
            page.company.email === null
              ? "Aucune adresse n’est connue\u00a0: sans elle, le message attend dans les envois, à copier."
              : page.company.contact === null
                ? undefined
                : `Interlocuteur\u00a0: ${page.company.contact}`
          }
          field={fields.to}
          input={getInputProps(fields.to, { type: "email" })}
        />
        <Field label="Objet" field={fields.subject} input={getInputProps(fields.subject, { type: "text" })} />
        <TextareaField
          label="Message"
          help={`${linkVariable} devient, à l’envoi, le lien par lequel l’entreprise déclare ses heures sans compte.`}
          field={fields.body}
          textarea={{ ...getTextareaProps(fields.body), rows: 16 }}
        />
      </div>
      <div className="actions">
        <Button variant="primary" icon="mail" disabled={page.sentToday}>
          {page.hasMail ? "Envoyer la relance" : "Garder la relance dans les envois"}
        </Button>
        <LinkButton variant="quiet" to={paths.reminders()}>
          Annuler
        </LinkButton>
      </div>
    </Form>
  );
}
