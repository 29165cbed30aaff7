import { getFormProps, getInputProps, useForm, type SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Form } from "@remix-run/react";
import type { ReactElement } from "react";
import type { z } from "zod";
import { markSchema, messageIntents, type MarkInput } from "#app/features/messages/message-form.schema.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { useUnsavedWarning } from "#app/ui/use-unsaved-warning.ts";
import type { MessagePage } from "./read-message.server.ts";

type Props = { page: MessagePage; result: SubmissionResult | null };

/** Says that it left by one's own hand. */
export function MarkForm({ page: { message, preparedOn, today }, result }: Props): ReactElement {
  const schema = markSchema({ from: preparedOn, today });
  const isLetter = message.channel === "letter";
  const [form, fields] = useForm<z.input<typeof schema>, MarkInput>({
    id: "marquer",
    lastResult: result,
    defaultValue: { sentOn: today },
    onValidate: ({ formData }) => parseWithZod(formData, { schema }),
    shouldRevalidate: "onInput",
  });
  useUnsavedWarning(form.dirty);
  return (
    <Form method="post" {...getFormProps(form)} className="panel panel-pad stack">
      <ErrorSummary form={form} fields={[{ label: "Jour de l’envoi", field: fields.sentOn }]} />
      <input type="hidden" name="intent" value={messageIntents.mark} />
      <input type="hidden" name="seen" value={message.state} />
      <div className="form-column">
        <Field
          label={isLetter ? "Envoyé par courrier recommandé le" : "Envoyé par vous-même le"}
          field={fields.sentOn}
          input={getInputProps(fields.sentOn, { type: "date" })}
        />
      </div>
      <div className="actions">
        <Button>Marquer comme envoyé</Button>
      </div>
    </Form>
  );
}
