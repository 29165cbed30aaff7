import {
  getFormProps,
  getInputProps,
  getSelectProps,
  useForm,
  type SubmissionResult,
} from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Form } from "@remix-run/react";
import type { ReactElement } from "react";
import { addOrderSchema } from "#app/features/contracts/add-order.schema.ts";
import { SideBySide } from "#app/ui/side-by-side.tsx";
import { orderNatures } from "#app/domain/exchange-codes.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import type { Option } from "#app/ui/filter-fields.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { useUnsavedWarning } from "#app/ui/use-unsaved-warning.ts";

type Props = {
  page: { id: string; lots: readonly Option[] };
  lastResult: SubmissionResult | undefined;
  back: string;
};

/** What was ordered on a lot, and the hours worked on it: objectives by amount or by share follow. */
export function OrderForm({ page, lastResult, back }: Props): ReactElement {
  const [form, fields] = useForm({
    lastResult: lastResult ?? null,
    defaultValue: { id: page.id, nature: "order", lot: page.lots[0]?.value },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: addOrderSchema }),
    shouldRevalidate: "onInput",
  });
  useUnsavedWarning(form.dirty);
  const { key, ...id } = getInputProps(fields.id, { type: "hidden" });
  return (
    <Form method="post" {...getFormProps(form)} className="stack">
      <ErrorSummary
        form={form}
        fields={[
          { label: "Lot", field: fields.lot },
          { label: "Numéro", field: fields.number },
          { label: "Nature", field: fields.nature },
          { label: "Date", field: fields.orderedOn },
          { label: "Montant HT", field: fields.amount },
          { label: "Heures travaillées", field: fields.workedHours },
        ]}
      />
      <input key={key} {...id} />
      <div className="panel panel-pad stack">
        <SelectField label="Lot" field={fields.lot} select={getSelectProps(fields.lot)} options={page.lots} />
        <SideBySide>
          <Field
            label="Numéro"
            field={fields.number}
            input={getInputProps(fields.number, { type: "text" })}
          />
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
      </div>
      <div className="actions">
        <Button variant="primary">Ajouter la commande</Button>
        <LinkButton variant="quiet" to={back}>
          Annuler
        </LinkButton>
      </div>
    </Form>
  );
}
