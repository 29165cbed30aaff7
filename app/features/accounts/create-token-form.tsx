import {
  getFormProps,
  getInputProps,
  getSelectProps,
  useForm,
  type SubmissionResult,
} from "@conform-to/react";
import { getZodConstraint, parseWithZod } from "@conform-to/zod/v4";
import { Form } from "@remix-run/react";
import type { ReactElement } from "react";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { createTokenSchema, tokenLives } from "./api-token.schema.ts";

/** What a new token is for, and how long it lasts. */
export function CreateTokenForm({
  lastResult,
  intent,
}: {
  lastResult: SubmissionResult | undefined;
  intent: string;
}): ReactElement {
  const [form, fields] = useForm({
    id: "jeton",
    lastResult: lastResult ?? null,
    defaultValue: { days: "90" },
    constraint: getZodConstraint(createTokenSchema),
    onValidate: ({ formData }) => parseWithZod(formData, { schema: createTokenSchema }),
    shouldRevalidate: "onInput",
  });
  const label = { label: "À quoi sert-il", field: fields.label };
  const days = { label: "Durée", field: fields.days };
  return (
    <Form method="post" className="section form-column" {...getFormProps(form)}>
      <ErrorSummary form={form} fields={[label, days]} />
      <input type="hidden" name="intent" value={intent} />
      <Field {...label} input={{ ...getInputProps(fields.label, { type: "text" }), autoComplete: "off" }} />
      <SelectField {...days} select={getSelectProps(fields.days)} options={tokenLives} />
      <Button>Créer un jeton</Button>
    </Form>
  );
}
