import { getInputProps, getSelectProps, type FieldMetadata } from "@conform-to/react";
import type { ReactElement } from "react";
import { educationLevels, sexes } from "#app/domain/hire-codes.ts";
import { SuggestField } from "#app/features/contracts/suggest-field.tsx";
import { Field } from "#app/ui/field.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { SideBySide } from "#app/ui/side-by-side.tsx";
import { yesNo, type ParticipantFields } from "./participant-form.schema.ts";

type Fieldset = Required<{ [Name in keyof ParticipantFields]: FieldMetadata<ParticipantFields[Name]> }>;
type Props = { fields: Fieldset };

const optionsOf = (table: Record<string, string>) =>
  Object.entries(table).map(([value, label]) => ({ value, label }));

/** Who it is, and how to reach them. */
export function IdentityFields({ fields, nextCode }: Props & { nextCode: string | null }): ReactElement {
  return (
    <fieldset className="panel panel-pad stack">
      <legend className="visually-hidden">Identité et contact</legend>
      <SideBySide>
        <Field
          label="Nom de naissance"
          field={fields.birthName}
          input={getInputProps(fields.birthName, { type: "text" })}
        />
        <Field
          label="Prénom"
          field={fields.firstName}
          input={getInputProps(fields.firstName, { type: "text" })}
        />
        <Field
          label="Date de naissance"
          field={fields.bornOn}
          input={getInputProps(fields.bornOn, { type: "date" })}
        />
      </SideBySide>
      <SideBySide>
        <Field
          label="Nom d’usage"
          optional
          field={fields.usedName}
          input={getInputProps(fields.usedName, { type: "text" })}
        />
        <SelectField
          label="Sexe"
          optional
          field={fields.sex}
          select={getSelectProps(fields.sex)}
          options={optionsOf(sexes)}
          empty="Non renseigné"
        />
        <Field
          label="Code"
          optional={nextCode !== null}
          help={nextCode === null ? "Celui de votre porteur." : `Vide\u00a0: ${nextCode}, le prochain.`}
          field={fields.code}
          input={getInputProps(fields.code, { type: "text" })}
        />
      </SideBySide>
      <SideBySide>
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
    </fieldset>
  );
}

/** Where the person lives, what it studied: no address, no number. */
export function SituationFields({ fields, communes }: Props & { communes: readonly string[] }): ReactElement {
  return (
    <fieldset className="panel panel-pad stack">
      <legend className="visually-hidden">Situation</legend>
      <SideBySide>
        <SuggestField
          label="Commune"
          optional
          help="Son nom, ou son code INSEE. Jamais l’adresse."
          field={fields.commune}
          input={getInputProps(fields.commune, { type: "text" })}
          suggestions={communes}
        />
        <SelectField
          label="Habite un quartier prioritaire (QPV)"
          optional
          field={fields.livesInQpv}
          select={getSelectProps(fields.livesInQpv)}
          options={optionsOf(yesNo)}
          empty="Non renseigné"
        />
        <SelectField
          label="Niveau de formation"
          optional
          field={fields.education}
          select={getSelectProps(fields.education)}
          options={optionsOf(educationLevels)}
          empty="Non renseigné"
        />
      </SideBySide>
    </fieldset>
  );
}

/** Who sent the person, since when it is followed, when it was informed. */
export function FollowUpFields({
  fields,
  prescribers,
}: Props & { prescribers: readonly string[] }): ReactElement {
  return (
    <fieldset className="panel panel-pad stack">
      <legend className="visually-hidden">Suivi</legend>
      <SideBySide>
        <SuggestField
          label="Prescripteur"
          optional
          help="Son nom s’il est connu ici, sinon son SIRET."
          field={fields.prescriber}
          input={getInputProps(fields.prescriber, { type: "text" })}
          suggestions={prescribers}
        />
        <Field
          label="Nom du prescripteur"
          optional
          help="Seulement si ce SIRET est nouveau ici."
          field={fields.prescriberName}
          input={getInputProps(fields.prescriberName, { type: "text" })}
        />
      </SideBySide>
      <SideBySide>
        <Field
          label="Inscription"
          optional
          field={fields.registeredOn}
          input={getInputProps(fields.registeredOn, { type: "date" })}
        />
        <Field
          label="Notice d’information remise le"
          optional
          help="Le jour où la personne l’a reçue."
          field={fields.informedOn}
          input={getInputProps(fields.informedOn, { type: "date" })}
        />
      </SideBySide>
    </fieldset>
  );
}
