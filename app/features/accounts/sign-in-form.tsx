import { getFormProps, getInputProps, useForm, type SubmissionResult } from "@conform-to/react";
import { getZodConstraint, parseWithZod } from "@conform-to/zod/v4";
import { Form } from "@remix-run/react";
import type { ReactElement } from "react";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { signInSchema } from "./sign-in.schema.ts";

type SignInFormProps = {
  lastResult: SubmissionResult | undefined;
  /** The page asked for, to come back to. */
  retour: string | null;
};

/** Address and password. */
export function SignInForm({ lastResult, retour }: SignInFormProps): ReactElement {
  const [form, fields] = useForm({
    id: "connexion",
    lastResult: lastResult ?? null,
    constraint: getZodConstraint(signInSchema),
    onValidate: ({ formData }) => parseWithZod(formData, { schema: signInSchema }),
    shouldRevalidate: "onInput",
  });
  const email = { label: "Adresse électronique", field: fields.email };
  const password = { label: "Mot de passe", field: fields.password };
  return (
    <Form method="post" className="section" {...getFormProps(form)}>
      <ErrorSummary form={form} fields={[email, password]} />
      {retour !== null && <input type="hidden" name={fields.retour.name} value={retour} />}
      <Field
        {...email}
        input={{ ...getInputProps(fields.email, { type: "email" }), autoComplete: "username" }}
      />
      <Field
        {...password}
        input={{
          ...getInputProps(fields.password, { type: "password" }),
          autoComplete: "current-password",
        }}
      />
      <Button variant="primary" size="large">
        Se connecter
      </Button>
    </Form>
  );
}
