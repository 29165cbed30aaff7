import { getTextareaProps, getSelectProps, useForm, type DefaultValue } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ReactElement } from "react";
import type { z } from "zod";
import type { EligibilityCriterion } from "#app/domain/eligibility-criterion.ts";
import { derogations } from "#app/domain/exchange-codes.ts";
import { RecordForm, type RecordFrame } from "#app/features/record-form/record-form.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { TextareaField } from "#app/ui/textarea-field.tsx";
import { MoneyFields } from "./study-money-fields.tsx";
import { PublicsFields } from "./study-publics-fields.tsx";
import type { StudyFieldset } from "./study-fieldset.ts";
import { studyFormSchema, type StudyFormInput } from "./study-form.schema.ts";
import { WhatFields, type WhatChoices } from "./study-what-fields.tsx";

type Fields = z.input<typeof studyFormSchema>;
type Props = {
  choices: WhatChoices;
  /** The publics of the network’s list, which are offered beside those chosen. */
  listed: readonly EligibilityCriterion[];
  help: { rates: string; cost: string };
  values: DefaultValue<Fields>;
  /** A private buyer owes nothing to depart from. */
  mayDerogate: boolean;
  frame: RecordFrame;
};

/** What is of the whole contract: what, where, when; three rates; who may be hired; what is owed when hours are missing. */
export function StudyForm({ choices, listed, help, values, mayDerogate, frame }: Props): ReactElement {
  const [form, fields] = useForm<Fields, StudyFormInput>({
    lastResult: frame.reply?.result ?? null,
    defaultValue: values,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: studyFormSchema }),
    shouldRevalidate: "onInput",
  });
  return (
    <RecordForm frame={frame} form={form} labelled={labelled(fields)}>
      <WhatFields fields={fields} choices={choices} />
      <MoneyFields fields={fields} help={help} />
      <PublicsFields fields={fields} listed={listed} />
      {mayDerogate && <DerogationFields fields={fields} />}
    </RecordForm>
  );
}

function labelled(fields: StudyFieldset) {
  return [
    { label: "Ce qui est acheté", field: fields.title },
    { label: "Catégorie", field: fields.category },
    { label: "Procédure", field: fields.procedure },
    { label: "Commune", field: fields.commune },
    { label: "Territoire", field: fields.territory },
    { label: "Lancement de la consultation", field: fields.consultationOn },
    { label: "Début d’exécution", field: fields.startsOn },
    { label: "Durée", field: fields.durationMonths },
    { label: "Valeur estimée HT", field: fields.estimatedValue },
    { label: "Taux prudent", field: fields.ratePrudent },
    { label: "Taux usuel", field: fields.rateUsual },
    { label: "Taux ambitieux", field: fields.rateAmbitious },
    { label: "Coût d’une heure", field: fields.hourlyCost },
    { label: "Publics éligibles", field: fields.criteria },
    { label: "Pénalité par heure", field: fields.penaltyPerHour },
    { label: "Pénalité par jour", field: fields.penaltyPerDay },
    { label: "Dérogation", field: fields.derogation },
    { label: "Motifs", field: fields.derogationReason },
  ];
}

function DerogationFields({ fields }: { fields: StudyFieldset }): ReactElement {
  return (
    <fieldset className="panel panel-pad stack">
      <legend className="visually-hidden">Dérogation</legend>
      <SelectField
        label="Dérogation à l’obligation de considération sociale"
        optional
        help="Seulement si ce marché n’en portera pas. Motifs à vérifier&nbsp;: notre source est indirecte."
        field={fields.derogation}
        select={getSelectProps(fields.derogation)}
        options={Object.entries(derogations).map(([value, label]) => ({ value, label }))}
        empty="Aucune"
      />
      <TextareaField
        label="Motifs à consigner"
        optional
        help="Obligatoires avec une dérogation. Courts, sans nom de personne."
        field={fields.derogationReason}
        textarea={getTextareaProps(fields.derogationReason)}
      />
    </fieldset>
  );
}
