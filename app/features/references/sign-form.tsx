import { getFormProps, getInputProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Form } from "@remix-run/react";
import type { ReactElement, ReactNode } from "react";
import type { z } from "zod";
import type { DatedValue } from "#app/domain/reference-value.ts";
import type { RecordReply } from "#app/features/record-form/record-reply.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { signFormSchema, type SignInput } from "./reference-form.schema.ts";

type Fields = z.input<typeof signFormSchema>;
type Props = {
  value: DatedValue;
  /** « Signer 30 % ». */
  verb: string;
  signer: string;
  reply: RecordReply | undefined;
  /** What the page must send beside. */
  children: ReactNode;
};

/** Signs a value as it is, saying what it leans on. */
export function SignForm({ value, verb, signer, reply, children }: Props): ReactElement {
  const [form, fields] = useForm<Fields, SignInput>({
    lastResult: reply?.result ?? null,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: signFormSchema }),
    shouldRevalidate: "onInput",
  });
  return (
    <Form method="post" {...getFormProps(form)} className="panel panel-pad stack">
      <ErrorSummary form={form} fields={[{ label: "Source", field: fields.source }]} />
      {children}
      <input type="hidden" name="from" value={value.from} />
      <input type="hidden" name="seen" value={String(value.value)} />
      <Field
        label="Source"
        help={`Sur quoi vous vous appuyez. Aujourd’hui\u00a0: ${value.source}.`}
        field={fields.source}
        input={getInputProps(fields.source, { type: "text" })}
      />
      <p className="soft">{`Signée par ${signer}.`}</p>
      <div className="actions">
        <Button variant="primary">{verb}</Button>
      </div>
    </Form>
  );
}
