import { getInputProps, getSelectProps, getTextareaProps } from "@conform-to/react";
import type { ReactElement } from "react";
import { contractCategories, derogations } from "#app/domain/exchange-codes.ts";
import { Details } from "#app/ui/details.tsx";
import { Field } from "#app/ui/field.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { TextareaField } from "#app/ui/textarea-field.tsx";
import type { ContractFieldset } from "./field-sets.ts";
import type { FormChoices } from "./form-choices.ts";

type Props = { fields: ContractFieldset; choices: FormChoices };

/** What the law looks at, folded: rarely all known on the first day. */
export function LegalFields({ fields, choices }: Props): ReactElement {
  return (
    <Details summary="Consultation, procédure, dérogation" open={hasError(fields)}>
      <div className="panel panel-pad stack">
        <div className="halves">
          <SelectField
            label="Catégorie"
            optional
            field={fields.category}
            select={getSelectProps(fields.category)}
            options={Object.entries(contractCategories).map(([value, { label }]) => ({ value, label }))}
            empty="Non dite"
          />
          <Field
            label="Procédure"
            optional
            field={fields.procedure}
            input={getInputProps(fields.procedure, { type: "text" })}
          />
          <Field
            label="Lancement de la consultation"
            optional
            field={fields.consultationOn}
            input={getInputProps(fields.consultationOn, { type: "date" })}
          />
          <Field
            label="Valeur estimée HT"
            optional
            numeric
            suffix="€"
            help="Du besoin entier, tous lots compris."
            field={fields.estimatedValue}
            input={getInputProps(fields.estimatedValue, { type: "text" })}
          />
          <Field
            label="Code CPV"
            optional
            field={fields.cpv}
            input={getInputProps(fields.cpv, { type: "text" })}
          />
          <SelectField
            label="Territoire"
            optional
            field={fields.territory}
            select={getSelectProps(fields.territory)}
            options={choices.territories}
            empty="Celui de la commune"
          />
        </div>
        <SelectField
          label="Dérogation à l’obligation de considération sociale"
          optional
          help="Motifs à vérifier&nbsp;: notre source est indirecte."
          field={fields.derogation}
          select={getSelectProps(fields.derogation)}
          options={Object.entries(derogations).map(([value, label]) => ({ value, label }))}
          empty="Aucune"
        />
        <TextareaField
          label="Raisons de la dérogation"
          optional
          help="Court, sans nom de personne."
          field={fields.derogationReason}
          textarea={getTextareaProps(fields.derogationReason)}
        />
      </div>
    </Details>
  );
}

/** A closed fold would hide what is to correct. */
function hasError(fields: ContractFieldset): boolean {
  const folded = [
    fields.category,
    fields.procedure,
    fields.consultationOn,
    fields.estimatedValue,
    fields.cpv,
    fields.territory,
    fields.derogation,
    fields.derogationReason,
  ];
  return folded.some((field) => field.errors !== undefined);
}
