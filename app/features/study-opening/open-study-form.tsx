import {
  getInputProps,
  getSelectProps,
  getTextareaProps,
  useForm,
  type DefaultValue,
  type FieldMetadata,
} from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ReactElement } from "react";
import type { z } from "zod";
import { SuggestField } from "#app/features/contracts/suggest-field.tsx";
import { RecordForm, type RecordFrame } from "#app/features/record-form/record-form.tsx";
import { Field } from "#app/ui/field.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { TextareaField } from "#app/ui/textarea-field.tsx";
import { categoryOptions } from "#app/features/studies/category-options.ts";
import { openOwnStudySchema, openStudyForBuyerSchema, type OpenStudyInput } from "./open-study.schema.ts";
import type { StartingValues } from "./starting-values.ts";
import { StartingWords } from "./starting-words.tsx";
import type { StudyChoices } from "./study-choices.server.ts";

type Fields = z.input<typeof openOwnStudySchema>;
type Props = {
  choices: StudyChoices;
  values: DefaultValue<Fields>;
  starting: StartingValues;
  frame: RecordFrame;
};

/** What a study opens with: what is bought, for how much, for how long. Everything but the title can wait. */
export function OpenStudyForm({ choices, values, starting, frame }: Props): ReactElement {
  const schema = choices.buyers === null ? openOwnStudySchema : openStudyForBuyerSchema;
  const [form, fields] = useForm<Fields, OpenStudyInput>({
    lastResult: frame.reply?.result ?? null,
    defaultValue: values,
    onValidate: ({ formData }) => parseWithZod(formData, { schema }),
    shouldRevalidate: "onInput",
  });
  const { key: purchaseKey, ...purchase } = getInputProps(fields.purchase, { type: "hidden" });
  return (
    <RecordForm
      frame={frame}
      form={form}
      labelled={[
        { label: "Ce qui est acheté", field: fields.title },
        { label: "Acheteur", field: fields.buyer },
        { label: "Nom de l’acheteur", field: fields.buyerName },
        { label: "Catégorie", field: fields.category },
        { label: "Durée", field: fields.durationMonths },
        { label: "Montant HT", field: fields.amount },
        { label: "Lots", field: fields.lots },
        { label: "Commune", field: fields.commune },
        { label: "Consultation", field: fields.consultationOn },
      ]}
    >
      <input key={purchaseKey} {...purchase} />
      <div className="panel panel-pad stack">
        <Field
          label="Ce qui est acheté"
          help="Par exemple «&nbsp;Salle polyvalente&nbsp;» ou «&nbsp;Nettoyage des écoles&nbsp;»."
          field={fields.title}
          input={getInputProps(fields.title, { type: "text" })}
        />
        {choices.buyers !== null && (
          <BuyerFields buyer={fields.buyer} buyerName={fields.buyerName} buyers={choices.buyers} />
        )}
        <div className="halves">
          <SelectField
            label="Catégorie"
            optional
            help="La loi la regarde."
            field={fields.category}
            select={getSelectProps(fields.category)}
            options={categoryOptions}
            empty="Non dite"
          />
          <Field
            label="Durée"
            optional
            numeric
            suffix="mois"
            help="Pour dire les heures en personnes à temps plein."
            field={fields.durationMonths}
            input={{ ...getInputProps(fields.durationMonths, { type: "text" }), inputMode: "numeric" }}
          />
        </div>
        <AmountFields amount={fields.amount} lots={fields.lots} />
        <div className="halves">
          <SuggestField
            label="Commune"
            optional
            help="Où le travail se fait. Elle dit quelles structures sont proches."
            field={fields.commune}
            input={getInputProps(fields.commune, { type: "text" })}
            suggestions={choices.communes}
          />
          <Field
            label="Lancement de la consultation"
            optional
            help="Même approximatif&nbsp;: la loi se lit à cette date."
            field={fields.consultationOn}
            input={getInputProps(fields.consultationOn, { type: "date" })}
          />
        </div>
      </div>
      <StartingWords values={starting} />
    </RecordForm>
  );
}

type One = FieldMetadata<string | undefined, Fields>;

function BuyerFields({
  buyer,
  buyerName,
  buyers,
}: {
  buyer: One;
  buyerName: One;
  buyers: readonly string[];
}) {
  return (
    <div className="halves">
      <SuggestField
        label="Acheteur"
        help="Son nom s’il est connu ici, sinon son SIRET."
        field={buyer}
        input={getInputProps(buyer, { type: "text" })}
        suggestions={buyers}
      />
      <Field
        label="Nom du nouvel acheteur"
        optional
        help="Seulement quand son SIRET n’est pas encore connu ici."
        field={buyerName}
        input={getInputProps(buyerName, { type: "text" })}
      />
    </div>
  );
}

function AmountFields({ amount, lots }: { amount: One; lots: One }): ReactElement {
  return (
    <>
      <Field
        label="Montant HT estimé"
        optional
        numeric
        suffix="€"
        help="De tout le marché. Une fourchette convient&nbsp;: «&nbsp;800&#8239;000 à 1&#8239;200&#8239;000&nbsp;»."
        field={amount}
        input={getInputProps(amount, { type: "text" })}
      />
      <TextareaField
        label="Collez vos lots depuis un tableur"
        optional
        help="Un lot par ligne&nbsp;: numéro, intitulé, montant HT. Avec ou sans en-têtes. Sans lots, le marché compte pour un seul."
        field={lots}
        textarea={{ ...getTextareaProps(lots), rows: 6, spellCheck: false }}
      />
    </>
  );
}
