import { getInputProps, getTextareaProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ReactElement } from "react";
import type { z } from "zod";
import type { ClauseKey } from "#app/domain/clause-kit/clause-key.ts";
import { RecordForm, type RecordFrame } from "#app/features/record-form/record-form.tsx";
import {
  clauseProposalSchema,
  type ClauseProposalInput,
} from "#app/features/reference-proposals/proposal-form.schema.ts";
import { Field } from "#app/ui/field.tsx";
import { formatList } from "#app/ui/french.ts";
import { TextareaField } from "#app/ui/textarea-field.tsx";
import { ReasonFields } from "./reason-fields.tsx";

type Props = {
  code: ClauseKey;
  text: { title: string; body: string };
  placeholders: readonly { name: string; label: string }[];
  frame: RecordFrame;
};

/** Another text, that starts from the one in force. */
export function ClauseForm({ code, text, placeholders, frame }: Props): ReactElement {
  const schema = clauseProposalSchema(code);
  const [form, fields] = useForm<z.input<typeof schema>, ClauseProposalInput>({
    lastResult: frame.reply?.result ?? null,
    defaultValue: text,
    onValidate: ({ formData }) => parseWithZod(formData, { schema }),
    shouldRevalidate: "onInput",
  });
  return (
    <RecordForm
      frame={frame}
      form={form}
      labelled={[
        { label: "Titre", field: fields.title },
        { label: "Texte", field: fields.body },
        { label: "Source", field: fields.source },
        { label: "Pourquoi", field: fields.reason },
      ]}
    >
      <div className="panel panel-pad stack">
        <Field label="Titre" field={fields.title} input={getInputProps(fields.title, { type: "text" })} />
        <TextareaField
          label="Texte"
          help={`Le texte en vigueur est repris ici\u00a0: changez ce qui doit changer. Entre accolades, il peut employer ${formatList(placeholders.map(({ name }) => `{${name}}`))}.`}
          field={fields.body}
          textarea={{ ...getTextareaProps(fields.body), rows: 16 }}
        />
        <ReasonFields fields={fields} />
      </div>
    </RecordForm>
  );
}
