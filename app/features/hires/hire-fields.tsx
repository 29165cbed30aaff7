import { getCollectionProps, getInputProps, getSelectProps, type FieldMetadata } from "@conform-to/react";
import type { ReactElement } from "react";
import { hireContractTypes, hireModalities, pdieSchemes } from "#app/domain/hire-codes.ts";
import { SuggestField } from "#app/features/contracts/suggest-field.tsx";
import { ChoiceField } from "#app/ui/choice-field.tsx";
import { Field } from "#app/ui/field.tsx";
import type { Option } from "#app/ui/filter-fields.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { SideBySide } from "#app/ui/side-by-side.tsx";
import type { HireFields } from "./hire-form.schema.ts";
import { boethLabel, rsaLabel } from "./hire-words.ts";

type Fieldset = Required<{ [Name in keyof HireFields]: FieldMetadata<HireFields[Name]> }>;
type Props = { fields: Fieldset };

const optionsOf = (table: Record<string, string>): Option[] =>
  Object.entries(table).map(([value, label]) => ({ value, label }));

export function DateFields({ fields }: Props): ReactElement {
  return (
    <fieldset className="panel panel-pad stack">
      <legend className="visually-hidden">Dates</legend>
      <SideBySide>
        <Field
          label="Début"
          help="Le jour où l’éligibilité est jugée."
          field={fields.startsOn}
          input={getInputProps(fields.startsOn, { type: "date" })}
        />
        <Field
          label="Fin prévue"
          optional
          field={fields.endsOn}
          input={getInputProps(fields.endsOn, { type: "date" })}
        />
        <Field
          label="Référence"
          optional
          help="Vide&nbsp;: faite à l’enregistrement."
          field={fields.reference}
          input={getInputProps(fields.reference, { type: "text" })}
        />
      </SideBySide>
    </fieldset>
  );
}

type CompanyProps = Props & { choices: { contractors: readonly Option[]; companies: readonly string[] } };

/** For whom the hours are owed, and who signs the contract. */
export function CompanyFields({ fields, choices }: CompanyProps): ReactElement {
  return (
    <fieldset className="panel panel-pad stack">
      <legend className="visually-hidden">Attributaire et employeur</legend>
      <SelectField
        label="Attributaire qui doit les heures"
        optional
        help="Un attributaire de ce lot."
        field={fields.contractor}
        select={getSelectProps(fields.contractor)}
        options={choices.contractors}
        empty="Le titulaire du lot"
      />
      <SideBySide>
        <SuggestField
          label="Employeur"
          help="Qui signe le contrat de travail&nbsp;: l’attributaire, ou la SIAE pour une mise à disposition."
          field={fields.employer}
          input={getInputProps(fields.employer, { type: "text" })}
          suggestions={choices.companies}
        />
        <Field
          label="Nom de l’employeur"
          optional
          help="Seulement si ce SIRET est nouveau ici."
          field={fields.employerName}
          input={getInputProps(fields.employerName, { type: "text" })}
        />
      </SideBySide>
    </fieldset>
  );
}

export function ContractFields({ fields }: Props): ReactElement {
  return (
    <fieldset className="panel panel-pad stack">
      <legend className="visually-hidden">Contrat de travail</legend>
      <SideBySide>
        <SelectField
          label="Type de contrat"
          field={fields.contractType}
          select={getSelectProps(fields.contractType)}
          options={optionsOf(hireContractTypes)}
          empty="Choisissez"
        />
        <SelectField
          label="Modalité"
          field={fields.modality}
          select={getSelectProps(fields.modality)}
          options={optionsOf(hireModalities)}
          empty="Choisissez"
        />
        <SelectField
          label="Dispositif du PDI-E"
          optional
          field={fields.scheme}
          select={getSelectProps(fields.scheme)}
          options={optionsOf(pdieSchemes)}
          empty="Aucun"
        />
      </SideBySide>
      <SideBySide>
        <Field
          label="Poste"
          optional
          field={fields.jobTitle}
          input={getInputProps(fields.jobTitle, { type: "text" })}
        />
        <Field
          label="Heures par semaine"
          optional
          numeric
          suffix="h"
          field={fields.weeklyHours}
          input={getInputProps(fields.weeklyHours, { type: "text" })}
        />
      </SideBySide>
    </fieldset>
  );
}

/** What counts in indicators for this hire, whatever happens later. */
export function SnapshotFields({ fields, help }: Props & { help: string }): ReactElement {
  return (
    <fieldset className="panel panel-pad stack">
      <legend className="visually-hidden">Situation le jour du début</legend>
      <p className="soft">{help}</p>
      <SideBySide>
        <YesNo label={rsaLabel} field={fields.rsa} />
        <YesNo label={boethLabel} field={fields.boeth} />
      </SideBySide>
    </fieldset>
  );
}

function YesNo({ label, field }: { label: string; field: Fieldset["rsa"] }): ReactElement {
  const boxes = getCollectionProps(field, { type: "radio", options: ["yes", "no"] });
  return (
    <ChoiceField
      label={label}
      field={field}
      choices={boxes.map((input) => ({ input, label: input.value === "yes" ? "Oui" : "Non" }))}
    />
  );
}
