import { getCollectionProps, getSelectProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ReactElement } from "react";
import type { z } from "zod";
import { alertFrequencies, type AlertFrequency } from "#app/domain/alert.ts";
import {
  alertFormSchema,
  frequencyCodes,
  minimumCodes,
  type AlertInput,
} from "#app/features/alerts/alert-form.schema.ts";
import { RecordForm } from "#app/features/record-form/record-form.tsx";
import type { RecordReply } from "#app/features/record-form/record-reply.ts";
import { paths } from "#app/paths.ts";
import { ChoiceField } from "#app/ui/choice-field.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import type { AlertsPage } from "./read-alerts-page.server.ts";

type Fields = z.input<typeof alertFormSchema>;

/** How often, and from which match on. */
export function AlertForm({
  page,
  reply,
}: {
  page: AlertsPage;
  reply: RecordReply | undefined;
}): ReactElement {
  const [form, fields] = useForm<Fields, AlertInput>({
    id: "alertes",
    lastResult: reply?.result ?? null,
    defaultValue: { frequency: page.frequency, minimum: String(page.minimum) },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: alertFormSchema }),
    shouldRevalidate: "onInput",
  });
  const boxes = getCollectionProps(fields.frequency, { type: "radio", options: frequencyCodes });
  const frequency = { label: "Rythme", field: fields.frequency };
  const minimum = { label: "Me prévenir d’un lot qui me convient au moins à", field: fields.minimum };
  return (
    <RecordForm
      frame={{ reply, seen: page.seen, back: paths.opportunities(), verb: "Enregistrer" }}
      form={form}
      labelled={[frequency, minimum]}
    >
      <div className="panel panel-pad stack">
        <ChoiceField
          {...frequency}
          help={`Un seul message à la fois, à ${page.email}, après 7\u00a0h, et seulement s’il y a du nouveau. Un jour férié n’est pas ouvré\u202f; le lundi, c’est alors le lendemain.`}
          choices={boxes.map((input) => ({
            input,
            label: alertFrequencies[input.value as AlertFrequency].label,
          }))}
        />
        <SelectField
          {...minimum}
          help="Sur les cinq cases de chaque opportunité."
          select={getSelectProps(fields.minimum)}
          options={minimumCodes.map((code) => ({ value: code, label: minimumLabel(code) }))}
        />
      </div>
    </RecordForm>
  );
}

const endLabels: Readonly<Partial<Record<(typeof minimumCodes)[number], string>>> = {
  "1": "1 sur 5\u00a0: tout ce qui n’est pas réservé à d’autres",
  "5": "5 sur 5\u00a0: seulement ce qui convient en tout",
};

function minimumLabel(code: (typeof minimumCodes)[number]): string {
  return endLabels[code] ?? `${code} sur 5`;
}
