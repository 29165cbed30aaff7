import { getFormProps, getInputProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { ReactElement } from "react";
import { followIntents } from "#app/features/opportunity-follow/follow-form.schema.ts";
import { recordFields } from "#app/features/record-form/record-reply.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { SideBySide } from "#app/ui/side-by-side.tsx";
import type { AnswerPage } from "./read-page.server.ts";

type Props = { step: AnswerPage["steps"][number]; result: SubmissionResult | null };

/** The day and the words of a step, or takes it away; both leave their trace in the contract's history. */
export function CorrectStep({ step, result }: Props): ReactElement {
  const [form, fields] = useForm<{ datedOn: string; note: string }>({
    id: `corriger-${step.id}`,
    lastResult: result,
    defaultValue: { datedOn: step.datedOn, note: step.note ?? "" },
  });
  return (
    <>
      <Form method="post" {...getFormProps(form)} className="stack">
        <ErrorSummary
          form={form}
          fields={[
            { label: "Jour", field: fields.datedOn },
            { label: "Précision", field: fields.note },
          ]}
        />
        <input type="hidden" name={recordFields.intent} value={followIntents.correct} />
        <input type="hidden" name={recordFields.id} value={step.id} />
        <input type="hidden" name={recordFields.seen} value={step.mark} />
        <SideBySide>
          <Field
            label="Jour"
            field={fields.datedOn}
            input={getInputProps(fields.datedOn, { type: "date" })}
          />
          <Field
            label="Précision"
            optional
            field={fields.note}
            input={getInputProps(fields.note, { type: "text" })}
          />
        </SideBySide>
        <div className="actions">
          <Button size="small">Enregistrer</Button>
        </div>
      </Form>
      <Form method="post">
        <input type="hidden" name={recordFields.intent} value={followIntents.remove} />
        <input type="hidden" name={recordFields.id} value={step.id} />
        <Button size="small" variant="quiet">
          {`Retirer «\u00a0${step.label}\u00a0»`}
        </Button>
      </Form>
    </>
  );
}
