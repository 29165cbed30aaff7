import { getInputProps, getTextareaProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ReactElement } from "react";
import type { z } from "zod";
import { RecordForm, type RecordFrame } from "#app/features/record-form/record-form.tsx";
import { CheckboxField } from "#app/ui/checkbox-field.tsx";
import { countOf } from "#app/ui/french.ts";
import { TextareaField } from "#app/ui/textarea-field.tsx";
import { planFormSchema, type PlanInput } from "./plan-form.schema.ts";

type Fields = z.input<typeof planFormSchema>;
type Props = { year: number; toCopy: number; diagnosis: string; frame: RecordFrame };

/** The diagnosis of a plan; a new one may take over last year’s lines. */
export function PlanForm({ year, toCopy, diagnosis, frame }: Props): ReactElement {
  const [form, fields] = useForm<Fields, PlanInput>({
    lastResult: frame.reply?.result ?? null,
    defaultValue: { diagnosis, copy: toCopy > 0 ? "on" : undefined },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: planFormSchema }),
    shouldRevalidate: "onInput",
  });
  return (
    <RecordForm frame={frame} form={form} labelled={[{ label: "Diagnostic", field: fields.diagnosis }]}>
      <div className="panel panel-pad stack">
        <TextareaField
          label="Diagnostic"
          optional
          help="Les besoins des territoires auxquels le plan répond. Aucun nom de participant."
          field={fields.diagnosis}
          textarea={{ ...getTextareaProps(fields.diagnosis), rows: 8 }}
        />
        {toCopy > 0 && (
          <CheckboxField
            label={`Reprendre ${countOf(toCopy, "action prévue", "actions prévues")} du plan ${year - 1}`}
            help="Échéances un an plus tard. Chacune se corrige ensuite."
            field={fields.copy}
            input={getInputProps(fields.copy, { type: "checkbox" })}
          />
        )}
      </div>
    </RecordForm>
  );
}
