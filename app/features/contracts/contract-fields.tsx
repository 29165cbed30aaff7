import { getInputProps, getSelectProps } from "@conform-to/react";
import type { ReactElement } from "react";
import { contractStages } from "#app/domain/contract-stage.ts";
import { Field } from "#app/ui/field.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import type { ContractFieldset } from "./field-sets.ts";
import type { FormChoices } from "./form-choices.ts";
import { LegalFields } from "./legal-fields.tsx";
import { SuggestField } from "./suggest-field.tsx";

type Props = { fields: ContractFieldset; choices: FormChoices };

/** The contract itself: what it is, whose, when, where. */
export function ContractFields({ fields, choices }: Props): ReactElement {
  return (
    <>
      <IdentityFields fields={fields} choices={choices} />
      <DateFields fields={fields} />
      <LegalFields fields={fields} choices={choices} />
    </>
  );
}

function IdentityFields({ fields, choices }: Props): ReactElement {
  return (
    <fieldset className="panel panel-pad stack">
      <legend className="visually-hidden">Le marché</legend>
      <Field
        label="Objet"
        help="Tel qu’il est écrit à l’avis ou au cahier des charges."
        field={fields.title}
        input={getInputProps(fields.title, { type: "text" })}
      />
      <div className="halves">
        <Field
          label="Référence"
          help="Celle de l’acheteur, par exemple 2026-CRO-011. Elle est unique."
          field={fields.reference}
          input={getInputProps(fields.reference, { type: "text" })}
        />
        <SelectField
          label="Étape"
          field={fields.stage}
          select={getSelectProps(fields.stage)}
          options={Object.entries(contractStages).map(([value, { label }]) => ({ value, label }))}
        />
      </div>
      <div className="halves">
        <SuggestField
          label="Maître d’ouvrage"
          help="Son nom s’il est connu ici, sinon son SIRET."
          field={fields.buyer}
          input={getInputProps(fields.buyer, { type: "text" })}
          suggestions={choices.authorities}
        />
        <Field
          label="Nom du nouveau maître d’ouvrage"
          optional
          help="Seulement quand son SIRET n’est pas encore connu ici."
          field={fields.buyerName}
          input={getInputProps(fields.buyerName, { type: "text" })}
        />
      </div>
      <div className="halves">
        <SuggestField
          label="Commune"
          optional
          help="Lieu d’exécution, par exemple Crolles. Elle donne le territoire."
          field={fields.commune}
          input={getInputProps(fields.commune, { type: "text" })}
          suggestions={choices.communes}
        />
        <SuggestField
          label="Suivi par"
          optional
          help="La facilitatrice ou le facilitateur."
          field={fields.facilitator}
          input={getInputProps(fields.facilitator, { type: "text" })}
          suggestions={choices.facilitators}
        />
      </div>
    </fieldset>
  );
}

function DateFields({ fields }: Pick<Props, "fields">): ReactElement {
  return (
    <fieldset className="panel panel-pad stack">
      <legend className="visually-hidden">Dates et montants</legend>
      <div className="halves">
        <Field
          label="Notification"
          optional
          field={fields.notifiedOn}
          input={getInputProps(fields.notifiedOn, { type: "date" })}
        />
        <Field
          label="Montant HT"
          optional
          numeric
          suffix="€"
          field={fields.amount}
          input={getInputProps(fields.amount, { type: "text" })}
        />
      </div>
      <div className="halves">
        <Field
          label="Début d’exécution"
          optional
          help="Sans lui, la notification vaut début."
          field={fields.startsOn}
          input={getInputProps(fields.startsOn, { type: "date" })}
        />
        <Field
          label="Fin d’exécution"
          optional
          help="Sans elle, la durée la donne."
          field={fields.endsOn}
          input={getInputProps(fields.endsOn, { type: "date" })}
        />
      </div>
      <div className="halves">
        <Field
          label="Durée"
          optional
          numeric
          suffix="mois"
          field={fields.durationMonths}
          input={{ ...getInputProps(fields.durationMonths, { type: "text" }), inputMode: "numeric" }}
        />
        <Field
          label="Réunion de lancement"
          optional
          field={fields.kickoffOn}
          input={getInputProps(fields.kickoffOn, { type: "date" })}
        />
      </div>
    </fieldset>
  );
}
