import {
  getInputProps,
  getSelectProps,
  getTextareaProps,
  useForm,
  type DefaultValue,
} from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ReactElement, ReactNode } from "react";
import type { z } from "zod";
import { contractCategories, derogations } from "#app/domain/exchange-codes.ts";
import { purchaseDecisions } from "#app/domain/purchase-decision.ts";
import { RecordForm, type RecordFrame } from "#app/features/record-form/record-form.tsx";
import { Field } from "#app/ui/field.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { SideBySide } from "#app/ui/side-by-side.tsx";
import { TextareaField } from "#app/ui/textarea-field.tsx";
import { purchaseFormSchema, type PurchaseInput } from "./purchase-form.schema.ts";
import { purchaseWords, type PurchaseField } from "./purchase-words.ts";

type Fields = z.input<typeof purchaseFormSchema>;
type Props = {
  values: DefaultValue<Fields>;
  frame: RecordFrame;
  /** What the law asks, beside the decision; nothing for a new line. */
  duty?: ReactNode;
};

/** A coming contract: what it is, when, what is decided, in the order a buyer knows it. */
export function PurchaseForm({ values, frame, duty }: Props): ReactElement {
  const [form, fields] = useForm<Fields, PurchaseInput>({
    lastResult: frame.reply?.result ?? null,
    defaultValue: values,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: purchaseFormSchema }),
    shouldRevalidate: "onInput",
  });
  const label = (field: PurchaseField): string => purchaseWords[field].label;
  const text = (field: PurchaseField) => ({
    label: label(field),
    field: fields[field],
    input: getInputProps(fields[field], { type: "text" }),
  });
  return (
    <RecordForm
      frame={frame}
      form={form}
      labelled={(Object.keys(purchaseWords) as PurchaseField[]).map((field) => ({
        label: label(field),
        field: fields[field],
      }))}
    >
      <div className="panel panel-pad stack">
        <Field {...text("title")} />
        <SideBySide>
          <Field {...text("year")} numeric />
          <Field {...text("code")} optional help="Unique dans l’année." />
          <SelectField
            label={label("category")}
            optional
            field={fields.category}
            select={getSelectProps(fields.category)}
            options={optionsOf(contractCategories)}
            empty="À compléter"
          />
          <Field {...text("cpv")} optional />
        </SideBySide>
        <SideBySide>
          <Field
            {...text("estimatedValue")}
            optional
            numeric
            suffix="€"
            help="Tout le besoin, tous les lots, sur toute la durée."
          />
          <Field
            {...text("consultationOn")}
            optional
            help={"Un jour, un mois ou un trimestre\u00a0: mars 2027."}
          />
          <Field {...text("durationMonths")} optional numeric suffix="mois" />
        </SideBySide>
      </div>
      <div className="panel panel-pad stack">
        {duty}
        <SelectField
          label={label("decision")}
          field={fields.decision}
          select={getSelectProps(fields.decision)}
          options={optionsOf(purchaseDecisions)}
        />
        <SideBySide>
          <SelectField
            label={label("derogation")}
            help={
              "Avec la décision «\u00a0Dérogation motivée\u00a0» seulement. Liste à vérifier dans le texte de loi."
            }
            field={fields.derogation}
            select={getSelectProps(fields.derogation)}
            options={Object.entries(derogations).map(([value, words]) => ({ value, label: words }))}
            empty="Aucune"
          />
          <TextareaField
            label={label("derogationReason")}
            help="La loi demande de le consigner."
            field={fields.derogationReason}
            textarea={getTextareaProps(fields.derogationReason)}
          />
        </SideBySide>
        <TextareaField
          label={label("note")}
          optional
          help="Pour vous et votre service. Aucun nom de personne."
          field={fields.note}
          textarea={{ ...getTextareaProps(fields.note), rows: 2 }}
        />
      </div>
    </RecordForm>
  );
}

function optionsOf(table: Readonly<Record<string, { label: string }>>) {
  return Object.entries(table).map(([value, { label }]) => ({ value, label }));
}
