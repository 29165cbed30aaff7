import { getFormProps, getInputProps, useForm, type SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Form } from "@remix-run/react";
import type { ReactElement } from "react";
import type { PasswordOwner } from "#app/domain/password.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { changePasswordSchema } from "./choose-password.schema.ts";
import { passwordHelp } from "./password-help.ts";

/** The password now, then the new one twice. `intent` says which form of the page was sent. */
export function ChangePasswordForm({
  owner,
  lastResult,
  intent,
}: {
  owner: PasswordOwner;
  lastResult: SubmissionResult | undefined;
  intent: string;
}): ReactElement {
  const [form, fields] = useForm({
    id: "mot-de-passe",
    lastResult: lastResult ?? null,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: changePasswordSchema(owner) }),
    shouldRevalidate: "onInput",
  });
  const current = { label: "Mot de passe actuel", field: fields.current };
  const password = { label: "Nouveau mot de passe", field: fields.password };
  const again = { label: "Le nouveau, une seconde fois", field: fields.again };
  const newPassword = { autoComplete: "new-password" };
  return (
    <Form method="post" className="section form-column" {...getFormProps(form)}>
      <ErrorSummary form={form} fields={[current, password, again]} />
      <input type="hidden" name="intent" value={intent} />
      <Field
        {...current}
        input={{ ...getInputProps(fields.current, { type: "password" }), autoComplete: "current-password" }}
      />
      <Field
        {...password}
        help={passwordHelp}
        input={{ ...getInputProps(fields.password, { type: "password" }), ...newPassword }}
      />
      <Field {...again} input={{ ...getInputProps(fields.again, { type: "password" }), ...newPassword }} />
      <Button>Changer le mot de passe</Button>
    </Form>
  );
}
