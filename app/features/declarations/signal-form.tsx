import { getFormProps, getTextareaProps, useForm, type SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Form } from "@remix-run/react";
import type { ReactElement } from "react";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextareaField } from "#app/ui/textarea-field.tsx";
import { useUnsavedWarning } from "#app/ui/use-unsaved-warning.ts";
import { missingPersonSchema } from "./declaration.schema.ts";

type SignalFormProps = {
  /** Made by the page: what is sent twice is told once. */
  id: string;
  label: string;
  lastResult: SubmissionResult | null;
  back: string;
};

/** Tells the host who the page does not show, or no longer should. */
export function SignalForm({ id, label, lastResult, back }: SignalFormProps): ReactElement {
  const [form, fields] = useForm<{ id: string; text: string }, unknown>({
    lastResult,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: missingPersonSchema }),
    shouldRevalidate: "onInput",
  });
  useUnsavedWarning(form.dirty);
  return (
    <Form method="post" {...getFormProps(form)} className="stack">
      <ErrorSummary form={form} fields={[{ label, field: fields.text }]} />
      <input type="hidden" name="id" value={id} />
      <TextareaField
        label={label}
        help="N’écrivez que le prénom et l’initiale du nom, le poste et la date d’arrivée. Jamais de numéro de sécurité sociale."
        field={fields.text}
        textarea={{ ...getTextareaProps(fields.text), maxLength: 300 }}
      />
      <div className="actions">
        <Button variant="primary">Signaler au porteur</Button>
        <LinkButton variant="quiet" to={back}>
          Annuler
        </LinkButton>
      </div>
    </Form>
  );
}
