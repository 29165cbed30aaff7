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
import { roleCodes, roles } from "#app/domain/role.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { createAccountSchema } from "./create-account.schema.ts";

type CreateAccountFormProps = {
  lastResult: SubmissionResult | undefined;
  territories: readonly { value: string; label: string }[];
  intent: string;
};

const roleOptions = roleCodes.map((code) => ({ value: code, label: roles[code].label }));

/** Who gets an account, and under which role and organisation. */
export function CreateAccountForm({ lastResult, territories, intent }: CreateAccountFormProps): ReactElement {
  const [form, fields] = useForm({
    id: "nouveau-compte",
    lastResult: lastResult ?? null,
    constraint: getZodConstraint(createAccountSchema),
    onValidate: ({ formData }) => parseWithZod(formData, { schema: createAccountSchema }),
    shouldRevalidate: "onInput",
  });
  const email = { label: "Adresse électronique", field: fields.email };
  const name = { label: "Prénom et nom", field: fields.name };
  const role = { label: "Rôle", field: fields.role };
  const siret = { label: "SIRET de l’organisation", field: fields.siret };
  const organisation = { label: "Nom de l’organisation", field: fields.organisationName };
  const territory = { label: "Territoire", field: fields.territoryCode };
  return (
    <Form method="post" className="section form-column" {...getFormProps(form)}>
      <ErrorSummary form={form} fields={[email, name, role, siret, organisation, territory]} />
      <input type="hidden" name="intent" value={intent} />
      <Field {...email} input={{ ...getInputProps(fields.email, { type: "email" }), autoComplete: "off" }} />
      <Field {...name} input={{ ...getInputProps(fields.name, { type: "text" }), autoComplete: "off" }} />
      <SelectField {...role} select={getSelectProps(fields.role)} options={roleOptions} empty="Choisissez" />
      <Field
        {...siret}
        optional
        help="Pour une facilitatrice, un maître d’ouvrage, une structure inclusive ou le financeur."
        input={{ ...getInputProps(fields.siret, { type: "text" }), inputMode: "numeric" }}
      />
      <Field
        {...organisation}
        optional
        help="Seulement si ce SIRET n’est pas encore connu ici."
        input={getInputProps(fields.organisationName, { type: "text" })}
      />
      <SelectField
        {...territory}
        optional
        help="Pour une direction territoriale."
        select={getSelectProps(fields.territoryCode)}
        options={territories}
        empty="Aucun"
      />
      <Button variant="primary">Créer le compte</Button>
    </Form>
  );
}
