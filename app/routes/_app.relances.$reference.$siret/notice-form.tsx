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
import { noticeFormSchema, type NoticeInput } from "#app/features/reminders/reminder-form.schema.ts";
import { paths } from "#app/paths.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { TextareaField } from "#app/ui/textarea-field.tsx";
import { useUnsavedWarning } from "#app/ui/use-unsaved-warning.ts";
import type { ReminderPage } from "./read-page.server.ts";

type Props = { page: ReminderPage; result: SubmissionResult | null };

/** The formal notice, to read over before it becomes a letter: nothing is sent from here. */
export function NoticeForm({ page, result }: Props): ReactElement {
  const [form, fields] = useForm<z.input<typeof noticeFormSchema>, NoticeInput>({
    id: "mise-en-demeure",
    lastResult: result,
    defaultValue: { id: page.id, ...page.text },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: noticeFormSchema }),
    shouldRevalidate: "onInput",
  });
  useUnsavedWarning(form.dirty);
  return (
    <Form method="post" {...getFormProps(form)} className="stack">
      <ErrorSummary
        form={form}
        fields={[
          { label: "Objet", field: fields.subject },
          { label: "Courrier", field: fields.body },
        ]}
      />
      <input type="hidden" name="level" value="3" />
      <input type="hidden" name={fields.id.name} value={page.id} />
      <div className="panel panel-pad stack">
        <Field label="Objet" field={fields.subject} input={getInputProps(fields.subject, { type: "text" })} />
        <TextareaField
          label="Courrier"
          help={
            "Le courrier porte aussi votre structure, le nom et le SIRET de l’entreprise, la date et votre nom. Relisez le calcul\u00a0: il suit les montants notés sur le marché."
          }
          field={fields.body}
          textarea={{ ...getTextareaProps(fields.body), rows: 20 }}
        />
      </div>
      <div className="actions">
        <Button variant="primary" icon="file">
          Préparer le courrier
        </Button>
        <LinkButton variant="quiet" to={paths.reminders()}>
          Annuler
        </LinkButton>
      </div>
    </Form>
  );
}
