import { getInputProps, getSelectProps, useForm, type DefaultValue } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ReactElement } from "react";
import type { z } from "zod";
import {
  proposalSchema,
  resultsByHand,
  type ProposalInput,
} from "#app/features/needs/proposal-form.schema.ts";
import { ProposalFields, proposeLabels } from "#app/features/needs/propose-form.tsx";
import { RecordForm, type RecordFrame } from "#app/features/record-form/record-form.tsx";
import { Field } from "#app/ui/field.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { SideBySide } from "#app/ui/side-by-side.tsx";

type Fields = z.input<typeof proposalSchema>;
type Props = {
  prescribers: readonly string[];
  values: DefaultValue<Fields>;
  /** It led to a hire: its result stays. */
  hired: boolean;
  frame: RecordFrame;
};

/** What became of a proposal. */
export function ProposalForm({ prescribers, values, hired, frame }: Props): ReactElement {
  const [form, fields] = useForm<Fields, ProposalInput>({
    lastResult: frame.reply?.result ?? null,
    defaultValue: values,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: proposalSchema }),
    shouldRevalidate: "onInput",
  });
  return (
    <RecordForm
      frame={frame}
      form={form}
      labelled={[
        { label: "Résultat", field: fields.result },
        { label: "Résultat connu le", field: fields.resultOn },
        ...proposeLabels(fields),
      ]}
    >
      <div className="panel panel-pad stack">
        {hired ? (
          <p className="soft">
            Cette proposition a donné une embauche&nbsp;: son résultat ne change plus ici.
          </p>
        ) : (
          <SideBySide>
            <SelectField
              label="Résultat"
              field={fields.result}
              select={getSelectProps(fields.result)}
              options={Object.entries(resultsByHand).map(([value, { label }]) => ({ value, label }))}
            />
            <Field
              label="Résultat connu le"
              optional
              help="Vide&nbsp;: aujourd’hui."
              field={fields.resultOn}
              input={getInputProps(fields.resultOn, { type: "date" })}
            />
          </SideBySide>
        )}
        <ProposalFields fields={fields} prescribers={prescribers} />
      </div>
    </RecordForm>
  );
}
