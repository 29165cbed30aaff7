import { getInputProps, getSelectProps } from "@conform-to/react";
import type { ReactElement } from "react";
import { SuggestField } from "#app/features/contracts/suggest-field.tsx";
import { Field } from "#app/ui/field.tsx";
import type { Option } from "#app/ui/filter-fields.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { categoryOptions } from "#app/features/studies/category-options.ts";
import type { StudyFieldset } from "./study-fieldset.ts";

export type WhatChoices = { communes: readonly string[]; territories: readonly Option[] };

/** What is bought, where and when. */
export function WhatFields({
  fields,
  choices,
}: {
  fields: StudyFieldset;
  choices: WhatChoices;
}): ReactElement {
  return (
    <fieldset className="panel panel-pad stack">
      <legend className="visually-hidden">Le marché</legend>
      <Field
        label="Ce qui est acheté"
        field={fields.title}
        input={getInputProps(fields.title, { type: "text" })}
      />
      <div className="halves">
        <SelectField
          label="Catégorie"
          optional
          field={fields.category}
          select={getSelectProps(fields.category)}
          options={categoryOptions}
          empty="Non dite"
        />
        <Field
          label="Procédure"
          optional
          help="Par exemple procédure adaptée ou appel d’offres ouvert."
          field={fields.procedure}
          input={getInputProps(fields.procedure, { type: "text" })}
        />
        <SuggestField
          label="Commune"
          optional
          help="Où le travail se fait. Elle donne le territoire."
          field={fields.commune}
          input={getInputProps(fields.commune, { type: "text" })}
          suggestions={choices.communes}
        />
        <SelectField
          label="Territoire"
          optional
          help="Pour un marché sur plusieurs communes."
          field={fields.territory}
          select={getSelectProps(fields.territory)}
          options={choices.territories}
          empty="Celui de la commune"
        />
        <Field
          label="Lancement de la consultation"
          optional
          help="La loi se lit à cette date."
          field={fields.consultationOn}
          input={getInputProps(fields.consultationOn, { type: "date" })}
        />
        <Field
          label="Début d’exécution"
          optional
          help="Même approximatif."
          field={fields.startsOn}
          input={getInputProps(fields.startsOn, { type: "date" })}
        />
        <Field
          label="Durée"
          optional
          numeric
          suffix="mois"
          field={fields.durationMonths}
          input={{ ...getInputProps(fields.durationMonths, { type: "text" }), inputMode: "numeric" }}
        />
        <Field
          label="Valeur estimée HT"
          optional
          numeric
          suffix="€"
          help="Du besoin entier, tous lots et reconductions compris. Vide&nbsp;: la somme des lots."
          field={fields.estimatedValue}
          input={getInputProps(fields.estimatedValue, { type: "text" })}
        />
      </div>
    </fieldset>
  );
}
