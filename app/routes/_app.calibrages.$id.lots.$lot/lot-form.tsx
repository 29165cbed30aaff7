import { getInputProps, getSelectProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { useMemo, type ReactElement } from "react";
import { RecordForm, type RecordFrame } from "#app/features/record-form/record-form.tsx";
import { liveLot } from "#app/features/study-lots/live-lot.ts";
import type { StudyLotFields, StudyLotInput } from "#app/features/study-lots/study-lot-fields.ts";
import { studyLotSchema } from "#app/features/study-lots/study-lot-form.schema.ts";
import { studyLotWords } from "#app/features/study-lots/study-lot-words.ts";
import { Field } from "#app/ui/field.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { SideBySide } from "#app/ui/side-by-side.tsx";
import { tradeOptions } from "./lot-choices.ts";
import { AmountFields } from "./amount-fields.tsx";
import { DecisionFields } from "./decision-fields.tsx";
import type { LotFieldset } from "./lot-fieldset.ts";
import { LotResult } from "./lot-result.tsx";
import type { LotPage } from "./read-lot.server.ts";
import { RuleFields } from "./rule-fields.tsx";

/** Everything of one lot, with what it comes to as it is typed. */
export function LotForm({ page, frame }: { page: LotPage; frame: RecordFrame }): ReactElement {
  const base = useMemo(() => ({ stored: page.lot ?? undefined, shares: page.shares }), [page]);
  const schema = useMemo(() => studyLotSchema(base), [base]);
  const [form, fields] = useForm<StudyLotFields, StudyLotInput>({
    lastResult: frame.reply?.result ?? null,
    defaultValue: page.values,
    onValidate: ({ formData }) => parseWithZod(formData, { schema }),
    shouldRevalidate: "onInput",
  });
  const live = liveLot(form.value ?? {}, base);
  return (
    <RecordForm frame={frame} form={form} labelled={labelled(fields)}>
      <div className="panel panel-pad stack">
        <h2>Le lot</h2>
        <SideBySide>
          <Field
            label="Numéro"
            field={fields.number}
            input={getInputProps(fields.number, { type: "text" })}
          />
          <Field label="Objet" field={fields.title} input={getInputProps(fields.title, { type: "text" })} />
          <Field
            label="Code CPV"
            optional
            field={fields.cpv}
            input={getInputProps(fields.cpv, { type: "text" })}
          />
          <SelectField
            label="Métier"
            help="Donne la part de main-d’œuvre de la table. Vide, il est deviné d’après l’objet et le CPV."
            optional
            field={fields.trade}
            select={getSelectProps(fields.trade)}
            options={tradeOptions}
            empty="Deviné d’après l’objet"
          />
          <Field
            label="Durée"
            help="Vide, celle de la note."
            optional
            numeric
            suffix="mois"
            field={fields.durationMonths}
            input={getInputProps(fields.durationMonths, { type: "text" })}
          />
        </SideBySide>
      </div>
      <AmountFields page={page} fields={fields} live={live} />
      <RuleFields fields={fields} live={live} />
      <LotResult page={page} lot={live.values} />
      <DecisionFields page={page} fields={fields} live={live} />
    </RecordForm>
  );
}

function labelled(fields: LotFieldset) {
  const label = (name: keyof typeof studyLotWords) => studyLotWords[name].label;
  return [
    { label: label("number"), field: fields.number },
    { label: label("title"), field: fields.title },
    { label: label("cpv"), field: fields.cpv },
    { label: label("trade"), field: fields.trade },
    { label: label("duration_months"), field: fields.durationMonths },
    { label: label("amount_low"), field: fields.amountLow },
    { label: label("amount_high"), field: fields.amountHigh },
    { label: label("labour_share"), field: fields.labourShare },
    { label: label("labour_share_reason"), field: fields.labourShareReason },
    { label: label("hourly_cost"), field: fields.hourlyCost },
    { label: label("rate"), field: fields.rate },
    { label: label("staff"), field: fields.staff },
    { label: label("staff_kept"), field: fields.staffKept },
    { label: label("rule"), field: fields.rule },
    { label: label("amount_per_hour"), field: fields.amountPerHour },
    { label: label("threshold"), field: fields.threshold },
    { label: label("worked_hours"), field: fields.workedHours },
    { label: label("mechanism"), field: fields.mechanism },
    { label: label("mechanism_reason"), field: fields.mechanismReason },
    { label: label("criterion_weight"), field: fields.criterionWeight },
    { label: label("qualitative_action"), field: fields.qualitativeAction },
  ];
}
