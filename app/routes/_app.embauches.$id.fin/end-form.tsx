import { getInputProps, getSelectProps, useForm, type DefaultValue } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ReactElement } from "react";
import type { z } from "zod";
import { endHireSchema, endReasons, type EndHireInput } from "#app/features/hires/end-hire.schema.ts";
import { RecordForm, type RecordFrame } from "#app/features/record-form/record-form.tsx";
import { Field } from "#app/ui/field.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { SideBySide } from "#app/ui/side-by-side.tsx";

type Fields = z.input<typeof endHireSchema>;
type Props = { values: DefaultValue<Fields>; frame: RecordFrame };

/** The last day of a hire, and why. */
export function EndForm({ values, frame }: Props): ReactElement {
  const [form, fields] = useForm<Fields, EndHireInput>({
    lastResult: frame.reply?.result ?? null,
    defaultValue: values,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: endHireSchema }),
    shouldRevalidate: "onInput",
  });
  return (
    <RecordForm
      frame={frame}
      form={form}
      labelled={[
        { label: "Dernier jour", field: fields.endsOn },
        { label: "Motif", field: fields.reason },
        { label: "Autre motif", field: fields.other },
      ]}
    >
      <div className="panel panel-pad stack">
        <SideBySide>
          <Field
            label="Dernier jour"
            field={fields.endsOn}
            input={getInputProps(fields.endsOn, { type: "date" })}
          />
          <SelectField
            label="Motif"
            field={fields.reason}
            select={getSelectProps(fields.reason)}
            options={Object.entries(endReasons).map(([value, label]) => ({ value, label }))}
            empty="Choisissez"
          />
          <Field
            label="Autre motif"
            optional
            help="Pour le motif «&nbsp;Autre&nbsp;». Rien de médical."
            field={fields.other}
            input={getInputProps(fields.other, { type: "text" })}
          />
        </SideBySide>
      </div>
    </RecordForm>
  );
}
