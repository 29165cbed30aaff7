import { getFormProps, getInputProps, getTextareaProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Form } from "@remix-run/react";
import type { ReactElement } from "react";
import type { z } from "zod";
import type { Day } from "#app/domain/calendar.ts";
import { advanceVerb } from "#app/features/contract-life/life-steps.ts";
import {
  advanceSchema,
  stepIntents,
  type AdvanceInput,
  type SteppedStage,
} from "#app/features/contract-life/step-form.schema.ts";
import { Conflict } from "#app/features/contracts/conflict.tsx";
import { paths } from "#app/paths.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { SideBySide } from "#app/ui/side-by-side.tsx";
import { TextareaField } from "#app/ui/textarea-field.tsx";
import { useUnsavedWarning } from "#app/ui/use-unsaved-warning.ts";
import type { StepPage } from "./read-step-page.server.ts";
import type { StepReply } from "./step-reply.ts";

type Fields = z.input<ReturnType<typeof advanceSchema>>;
type Props = { page: StepPage; to: SteppedStage; today: string; reply: StepReply | undefined };

const dayLabels: Readonly<Record<SteppedStage, string>> = {
  published: "Jour de la publication",
  awarded: "Jour de la notification",
  running: "Début d’exécution",
};

/** The days of the next step, and what is to be said of it. */
export function AdvanceForm({ page, to, today, reply }: Props): ReactElement {
  const own = reply?.intent === stepIntents.advance ? reply : undefined;
  const [form, fields] = useForm<Fields, AdvanceInput>({
    id: `etape-${to}`,
    lastResult: own?.result ?? null,
    defaultValue: page.values,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: advanceSchema(to, today as Day) }),
    shouldRevalidate: "onInput",
  });
  useUnsavedWarning(form.dirty);
  return (
    <Form method="post" {...getFormProps(form)} className="stack">
      <ErrorSummary
        form={form}
        fields={[
          { label: dayLabels[to], field: fields.day },
          { label: "Lancement de la consultation", field: fields.consultationOn },
          { label: "Réunion de lancement", field: fields.kickoffOn },
          { label: "Précision", field: fields.note },
        ]}
      />
      {own?.conflict && <Conflict conflict={own.conflict} />}
      <input type="hidden" name="intent" value={stepIntents.advance} />
      <input type="hidden" name="to" value={to} />
      <input type="hidden" name="revision" value={own?.revision ?? page.revision} />
      <div className="panel panel-pad stack">
        <SideBySide>
          <Field
            label={dayLabels[to]}
            field={fields.day}
            input={getInputProps(fields.day, { type: "date" })}
          />
          {to === "published" && (
            <Field
              label="Lancement de la consultation"
              field={fields.consultationOn}
              input={getInputProps(fields.consultationOn, { type: "date" })}
            />
          )}
          {to === "running" && (
            <Field
              label="Réunion de lancement"
              field={fields.kickoffOn}
              input={getInputProps(fields.kickoffOn, { type: "date" })}
            />
          )}
        </SideBySide>
        <TextareaField
          label="Précision"
          optional
          help="Court, sans nom de personne."
          field={fields.note}
          textarea={getTextareaProps(fields.note)}
        />
      </div>
      <div className="actions">
        <Button variant="primary">{advanceVerb(to)}</Button>
        <LinkButton variant="quiet" to={paths.contract(page.reference)}>
          Annuler
        </LinkButton>
      </div>
    </Form>
  );
}
