import { getFormProps, getInputProps, useForm, type SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Form } from "@remix-run/react";
import type { ReactElement } from "react";
import type { z } from "zod";
import {
  messageIntents,
  resendSchema,
  type ResendInput,
} from "#app/features/messages/message-form.schema.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { useUnsavedWarning } from "#app/ui/use-unsaved-warning.ts";
import type { MessagePage } from "./read-message.server.ts";

type Props = { page: MessagePage; result: SubmissionResult | null };

/** Tries again, at the same address or another. */
export function ResendForm({ page: { message }, result }: Props): ReactElement {
  const [form, fields] = useForm<z.input<typeof resendSchema>, ResendInput>({
    id: "renvoyer",
    lastResult: result,
    defaultValue: { to: message.to ?? "" },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: resendSchema }),
    shouldRevalidate: "onInput",
  });
  useUnsavedWarning(form.dirty);
  return (
    <Form method="post" {...getFormProps(form)} className="panel panel-pad stack">
      <ErrorSummary form={form} fields={[{ label: "Adresse", field: fields.to }]} />
      <input type="hidden" name="intent" value={messageIntents.resend} />
      <input type="hidden" name="seen" value={message.state} />
      <Field label="Adresse" field={fields.to} input={getInputProps(fields.to, { type: "email" })} />
      <div className="actions">
        <Button variant="primary" icon="mail">
          {message.state === "failed" ? "Renvoyer" : "Envoyer maintenant"}
        </Button>
      </div>
    </Form>
  );
}
