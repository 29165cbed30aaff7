import { getInputProps, getSelectProps, useForm, type DefaultValue } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ReactElement } from "react";
import type { z } from "zod";
import { orderNatures } from "#app/domain/exchange-codes.ts";
import { Field } from "#app/ui/field.tsx";
import type { Option } from "#app/ui/filter-fields.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { SideBySide } from "#app/ui/side-by-side.tsx";
import { LineForm, type LineFrame } from "./line-form.tsx";
import { orderFormSchema, type OrderInput } from "./order-form.schema.ts";

type Fields = z.input<typeof orderFormSchema>;
type Props = { lots: readonly Option[]; values?: DefaultValue<Fields>; frame: LineFrame };

/** What was ordered on a lot, and the hours worked on it: objectives by amount or by share follow. */
export function OrderForm({ lots, values, frame }: Props): ReactElement {
  const [form, fields] = useForm<Fields, OrderInput>({
    lastResult: frame.reply?.result ?? null,
    defaultValue: values ?? { nature: "order", lot: lots[0]?.value },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: orderFormSchema }),
    shouldRevalidate: "onInput",
  });
  return (
    <LineForm
      frame={frame}
      form={form}
      labelled={[
        { label: "Lot", field: fields.lot },
        { label: "Numéro", field: fields.number },
        { label: "Nature", field: fields.nature },
        { label: "Date", field: fields.orderedOn },
        { label: "Montant HT", field: fields.amount },
        { label: "Heures travaillées", field: fields.workedHours },
      ]}
    >
      <SelectField label="Lot" field={fields.lot} select={getSelectProps(fields.lot)} options={lots} />
      <SideBySide>
        <Field label="Numéro" field={fields.number} input={getInputProps(fields.number, { type: "text" })} />
        <SelectField
          label="Nature"
          field={fields.nature}
          select={getSelectProps(fields.nature)}
          options={Object.entries(orderNatures).map(([value, { label }]) => ({ value, label }))}
        />
        <Field
          label="Date"
          field={fields.orderedOn}
          input={getInputProps(fields.orderedOn, { type: "date" })}
        />
      </SideBySide>
      <SideBySide>
        <Field
          label="Montant HT"
          optional
          help="Un avoir se retranche, une facture informe."
          numeric
          suffix="€"
          field={fields.amount}
          input={getInputProps(fields.amount, { type: "text" })}
        />
        <Field
          label="Heures travaillées du lot"
          optional
          help="Toutes, d’insertion ou non."
          numeric
          suffix="h"
          field={fields.workedHours}
          input={getInputProps(fields.workedHours, { type: "text" })}
        />
      </SideBySide>
    </LineForm>
  );
}
