import { getInputProps, getSelectProps, useForm, type DefaultValue } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ReactElement } from "react";
import type { z } from "zod";
import { contractorRoles } from "#app/domain/exchange-codes.ts";
import { hireModalities } from "#app/domain/hire-codes.ts";
import { SuggestField } from "#app/features/contracts/suggest-field.tsx";
import { Field } from "#app/ui/field.tsx";
import type { Option } from "#app/ui/filter-fields.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { SideBySide } from "#app/ui/side-by-side.tsx";
import { contractorFormSchema, type ContractorInput } from "./contractor-form.schema.ts";
import { LineForm, type LineFrame } from "./line-form.tsx";

type Fields = z.input<typeof contractorFormSchema>;
type Props = {
  choices: { lots: readonly Option[]; principals: readonly Option[]; companies: readonly string[] };
  values?: DefaultValue<Fields>;
  frame: LineFrame;
};

/** A company on a lot, known by its name or its SIRET. */
export function ContractorForm({ choices, values, frame }: Props): ReactElement {
  const [form, fields] = useForm<Fields, ContractorInput>({
    lastResult: frame.reply?.result ?? null,
    defaultValue: values ?? { role: "lead", lot: choices.lots[0]?.value },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: contractorFormSchema }),
    shouldRevalidate: "onInput",
  });
  return (
    <LineForm
      frame={frame}
      form={form}
      labelled={[
        { label: "Lot", field: fields.lot },
        { label: "Entreprise", field: fields.company },
        { label: "Nom", field: fields.name },
        { label: "Rôle", field: fields.role },
        { label: "Part", field: fields.share },
        { label: "Travaille pour", field: fields.principal },
        { label: "Interlocuteur", field: fields.contact },
        { label: "Courriel", field: fields.email },
        { label: "Téléphone", field: fields.phone },
        { label: "Modalité choisie", field: fields.modality },
      ]}
    >
      <SelectField
        label="Lot"
        field={fields.lot}
        select={getSelectProps(fields.lot)}
        options={choices.lots}
      />
      <SideBySide>
        <SuggestField
          label="Entreprise"
          help="Son nom si elle est connue ici, sinon son SIRET."
          field={fields.company}
          input={getInputProps(fields.company, { type: "text" })}
          suggestions={choices.companies}
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
          help="Par exemple 75&nbsp;%. Vide&nbsp;: parts égales."
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
          options={choices.principals}
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
      <SelectField
        label="Modalité choisie"
        optional
        help="Comment cette entreprise fera ses heures, telle que dite à la réunion de lancement."
        field={fields.modality}
        select={getSelectProps(fields.modality)}
        options={Object.entries(hireModalities).map(([value, label]) => ({ value, label }))}
        empty="Pas encore choisie"
      />
    </LineForm>
  );
}
