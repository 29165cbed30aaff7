import { getFormProps, getTextareaProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Form } from "@remix-run/react";
import type { ReactElement } from "react";
import type { z } from "zod";
import { reasonSchema, type ReasonInput } from "#app/features/contract-life/step-form.schema.ts";
import { Conflict } from "#app/features/contracts/conflict.tsx";
import { Button } from "#app/ui/button.tsx";
import { Details } from "#app/ui/details.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextareaField } from "#app/ui/textarea-field.tsx";
import { useUnsavedWarning } from "#app/ui/use-unsaved-warning.ts";
import type { StepReply } from "./step-reply.ts";

type Fields = z.input<typeof reasonSchema>;
type Props = {
  intent: string;
  /** The stage it leads to. */
  to: string;
  revision: string;
  reply: StepReply | undefined;
  /** The fold's title, what it will do, and its button. */
  summary: string;
  help: string;
  verb: string;
};

/** An act one does not do by mistake: folded away, with its reason. */
export function ReasonForm({ intent, to, revision, reply, summary, help, verb }: Props): ReactElement {
  const own = reply?.intent === intent ? reply : undefined;
  const [form, fields] = useForm<Fields, ReasonInput>({
    id: `etape-${to}-${intent.replace(" ", "-")}`,
    lastResult: own?.result ?? null,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: reasonSchema }),
    shouldRevalidate: "onInput",
  });
  useUnsavedWarning(form.dirty);
  return (
    <Details summary={summary} open={own?.result !== undefined && own.result !== null}>
      <Form method="post" {...getFormProps(form)} className="stack">
        <ErrorSummary form={form} fields={[{ label: "Motif", field: fields.reason }]} />
        {own?.conflict && <Conflict conflict={own.conflict} />}
        <input type="hidden" name="intent" value={intent} />
        <input type="hidden" name="to" value={to} />
        <input type="hidden" name="revision" value={own?.revision ?? revision} />
        <TextareaField
          label="Motif"
          help={help}
          field={fields.reason}
          textarea={getTextareaProps(fields.reason)}
        />
        <div className="actions">
          <Button>{verb}</Button>
        </div>
      </Form>
    </Details>
  );
}
