import {
  getFormProps,
  getInputProps,
  getSelectProps,
  useForm,
  type SubmissionResult,
} from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Form } from "@remix-run/react";
import type { ReactElement } from "react";
import { addContractorSchema } from "#app/features/contracts/add-contractor.schema.ts";
import { SideBySide } from "#app/ui/side-by-side.tsx";
import { contractorRoles } from "#app/domain/exchange-codes.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import type { Option } from "#app/ui/filter-fields.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { useUnsavedWarning } from "#app/ui/use-unsaved-warning.ts";

type Props = {
  page: { id: string; lots: readonly Option[]; principals: readonly Option[] };
  lastResult: SubmissionResult | undefined;
  back: string;
};

/** A company on a lot, known by its SIRET. */
export function ContractorForm({ page, lastResult, back }: Props): ReactElement {
  const [form, fields] = useForm({
    lastResult: lastResult ?? null,
    defaultValue: { id: page.id, role: "lead", lot: page.lots[0]?.value },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: addContractorSchema }),
    shouldRevalidate: "onInput",
  });
  useUnsavedWarning(form.dirty);
  const { key, ...id } = getInputProps(fields.id, { type: "hidden" });
  return (
    <Form method="post" {...getFormProps(form)} className="stack">
      <ErrorSummary
        form={form}
        fields={[
          { label: "Lot", field: fields.lot },
          { label: "SIRET", field: fields.siret },
          { label: "Nom", field: fields.name },
          { label: "Rôle", field: fields.role },
          { label: "Part", field: fields.share },
          { label: "Travaille pour", field: fields.principal },
          { label: "Interlocuteur", field: fields.contact },
          { label: "Courriel", field: fields.email },
          { label: "Téléphone", field: fields.phone },
        ]}
      />
      <input key={key} {...id} />
      <div className="panel panel-pad stack">
        <SelectField label="Lot" field={fields.lot} select={getSelectProps(fields.lot)} options={page.lots} />
        <SideBySide>
          <Field
            label="SIRET"
            help="14 chiffres."
            field={fields.siret}
            input={{ ...getInputProps(fields.siret, { type: "text" }), inputMode: "numeric" }}
          />
          <Field
            label="Nom de l’entreprise"
            optional
            help="Seulement si ce SIRET est nouveau ici."
            field={fields.name}
            input={getInputProps(fields.name, { type: "text" })}
          />
        </SideBySide>
        <SideBySide>
          <SelectField
            label="Rôle"
            help="Seul sur un lot, le mandataire en est le titulaire."
            field={fields.role}
            select={getSelectProps(fields.role)}
            options={Object.entries(contractorRoles).map(([value, { label }]) => ({ value, label }))}
          />
          <Field
            label="Part de l’obligation"
            optional
            help="Par exemple 75 %. Vide : parts égales."
            numeric
            field={fields.share}
            input={getInputProps(fields.share, { type: "text" })}
          />
          <SelectField
            label="Travaille pour"
            optional
            help="Pour un sous-traitant."
            field={fields.principal}
            select={getSelectProps(fields.principal)}
            options={page.principals}
            empty="Le mandataire"
          />
        </SideBySide>
        <SideBySide>
          <Field
            label="Interlocuteur"
            optional
            field={fields.contact}
            input={getInputProps(fields.contact, { type: "text" })}
          />
          <Field
            label="Courriel"
            optional
            field={fields.email}
            input={getInputProps(fields.email, { type: "email" })}
          />
          <Field
            label="Téléphone"
            optional
            field={fields.phone}
            input={getInputProps(fields.phone, { type: "tel" })}
          />
        </SideBySide>
      </div>
      <div className="actions">
        <Button variant="primary">Ajouter l’attributaire</Button>
        <LinkButton variant="quiet" to={back}>
          Annuler
        </LinkButton>
      </div>
    </Form>
  );
}
