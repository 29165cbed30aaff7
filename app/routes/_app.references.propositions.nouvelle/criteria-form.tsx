import { getInputProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ReactElement } from "react";
import type { z } from "zod";
import { CriteriaField } from "#app/features/contracts/criteria-field.tsx";
import { RecordForm, type RecordFrame } from "#app/features/record-form/record-form.tsx";
import {
  criteriaProposalSchema,
  type CriteriaProposalInput,
} from "#app/features/reference-proposals/proposal-form.schema.ts";
import { Field } from "#app/ui/field.tsx";
import { ReasonFields } from "./reason-fields.tsx";

type Props = { listed: readonly string[]; frame: RecordFrame };

/** Another list of publics, that starts from the one in force. */
export function CriteriaForm({ listed, frame }: Props): ReactElement {
  const [form, fields] = useForm<z.input<typeof criteriaProposalSchema>, CriteriaProposalInput>({
    lastResult: frame.reply?.result ?? null,
    defaultValue: { criteria: [...listed] as CriteriaProposalInput["criteria"] },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: criteriaProposalSchema }),
    shouldRevalidate: "onInput",
  });
  return (
    <RecordForm
      frame={frame}
      form={form}
      labelled={[
        { label: "Publics de la liste", field: fields.criteria },
        { label: "À partir du", field: fields.effectiveOn },
        { label: "Source", field: fields.source },
        { label: "Pourquoi", field: fields.reason },
      ]}
    >
      <div className="panel panel-pad stack">
        <CriteriaField
          label="Publics de la liste"
          required
          help="La liste entière&nbsp;: décochez ce qui en sort, cochez ce qui y entre. Un marché peut toujours avoir la sienne."
          field={fields.criteria}
        />
        <Field
          label="À partir du"
          field={fields.effectiveOn}
          input={getInputProps(fields.effectiveOn, { type: "date" })}
        />
        <ReasonFields fields={fields} />
      </div>
    </RecordForm>
  );
}
