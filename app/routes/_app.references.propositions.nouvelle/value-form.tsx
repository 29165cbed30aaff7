import { getInputProps, getSelectProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ReactElement } from "react";
import type { z } from "zod";
import { referenceKinds, type ReferenceKind, type ReferenceUnit } from "#app/domain/reference-value.ts";
import { RecordForm, type RecordFrame } from "#app/features/record-form/record-form.tsx";
import {
  valueProposalSchema,
  type ValueProposalInput,
} from "#app/features/reference-proposals/proposal-form.schema.ts";
import { unitSuffixes } from "#app/features/references/unit-suffixes.ts";
import { Field } from "#app/ui/field.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { SideBySide } from "#app/ui/side-by-side.tsx";
import { ReasonFields } from "./reason-fields.tsx";

type Props = { kind: ReferenceKind; unit: ReferenceUnit; frame: RecordFrame };

/** Another value, from a day on. */
export function ValueForm({ kind, unit, frame }: Props): ReactElement {
  const schema = valueProposalSchema(kind, unit);
  const [form, fields] = useForm<z.input<typeof schema>, ValueProposalInput>({
    lastResult: frame.reply?.result ?? null,
    onValidate: ({ formData }) => parseWithZod(formData, { schema }),
    shouldRevalidate: "onInput",
  });
  const suffix = unitSuffixes[unit];
  const value = { label: "Valeur proposée", field: fields.value };
  return (
    <RecordForm
      frame={frame}
      form={form}
      labelled={[
        { label: "Valeur proposée", field: fields.value },
        { label: "À partir du", field: fields.effectiveOn },
        { label: "Source", field: fields.source },
        { label: "Pourquoi", field: fields.reason },
      ]}
    >
      <div className="panel panel-pad stack">
        <SideBySide>
          {unit === "flag" ? (
            <SelectField
              {...value}
              select={getSelectProps(fields.value)}
              options={[
                { value: "1", label: "Oui" },
                { value: "0", label: "Non" },
              ]}
              empty="Choisissez"
            />
          ) : (
            <Field
              {...value}
              numeric
              {...(suffix === undefined ? {} : { suffix })}
              input={getInputProps(fields.value, { type: "text" })}
            />
          )}
          <Field
            label="À partir du"
            field={fields.effectiveOn}
            input={getInputProps(fields.effectiveOn, { type: "date" })}
          />
        </SideBySide>
        <ReasonFields fields={fields} isLaw={referenceKinds[kind].editedBy === "law"} />
      </div>
    </RecordForm>
  );
}
