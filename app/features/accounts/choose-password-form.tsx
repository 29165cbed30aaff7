import { getFormProps, getInputProps, useForm, type SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Form } from "@remix-run/react";
import type { ReactElement } from "react";
import type { PasswordOwner } from "#app/domain/password.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { choosePasswordSchema } from "./choose-password.schema.ts";
import { passwordHelp } from "./password-help.ts";

/** A first or a new password, typed twice. */
export function ChoosePasswordForm({
  owner,
  lastResult,
}: {
  owner: PasswordOwner;
  lastResult: SubmissionResult | undefined;
}): ReactElement {
  const [form, fields] = useForm({
    id: "mot-de-passe",
    lastResult: lastResult ?? null,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: choosePasswordSchema(owner) }),
    shouldRevalidate: "onInput",
  });
  const password = { label: "Mot de passe", field: fields.password };
  const again = { label: "Le même, une seconde fois", field: fields.again };
  return (
    <Form method="post" className="section" {...getFormProps(form)}>
      <ErrorSummary form={form} fields={[password, again]} />
      {/* Lets a password manager know whose password this is. */}
      <input type="hidden" autoComplete="username" value={owner.email} readOnly />
      <Field
        {...password}
        help={passwordHelp}
        input={{ ...getInputProps(fields.password, { type: "password" }), autoComplete: "new-password" }}
      />
      <Field
        {...again}
        input={{ ...getInputProps(fields.again, { type: "password" }), autoComplete: "new-password" }}
      />
      <Button variant="primary" size="large">
        Choisir ce mot de passe
      </Button>
    </Form>
  );
}
