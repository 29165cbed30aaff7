import { getFormProps, getInputProps, getSelectProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Form } from "@remix-run/react";
import type { ReactElement } from "react";
import type { z } from "zod";
import { outcomeCheckpoints } from "#app/domain/outcome-situation.ts";
import { Conflict } from "#app/features/contracts/conflict.tsx";
import { reasonOptions } from "#app/features/outcomes/call-words.ts";
import type { FollowUpPage } from "#app/features/outcomes/follow-up-page.server.ts";
import {
  followUpIntents,
  outcomeFormSchema,
  type OutcomeInput,
} from "#app/features/outcomes/outcome-form.schema.ts";
import { paths } from "#app/paths.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Section } from "#app/ui/section.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { useUnsavedWarning } from "#app/ui/use-unsaved-warning.ts";
import type { FollowUpReply } from "./follow-up-reply.ts";

type Props = {
  page: FollowUpPage;
  toCorrect: NonNullable<FollowUpPage["toCorrect"]>;
  reply: FollowUpReply | undefined;
};

/** A situation already noted, to correct or to take away. */
export function CorrectRecord({ page, toCorrect, reply }: Props): ReactElement {
  const [form, fields] = useForm<z.input<typeof outcomeFormSchema>, OutcomeInput>({
    id: "correct",
    lastResult: reply?.result ?? null,
    defaultValue: { datedOn: toCorrect.datedOn, reason: toCorrect.reason },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: outcomeFormSchema }),
    shouldRevalidate: "onInput",
  });
  useUnsavedWarning(form.dirty);
  const seen = reply?.seen ?? toCorrect.seen;
  return (
    <Section title={outcomeCheckpoints[toCorrect.checkpoint].label} panel>
      <Form method="post" {...getFormProps(form)} className="stack">
        <ErrorSummary
          form={form}
          fields={[
            { label: "Situation", field: fields.reason },
            { label: "Date", field: fields.datedOn },
          ]}
        />
        {reply?.refusal && (
          <div role="alert">
            <Notice tone="late" title={reply.refusal} />
          </div>
        )}
        {reply?.conflict && <Conflict conflict={reply.conflict} />}
        <input type="hidden" name="intent" value={followUpIntents.record} />
        <input type="hidden" name="seen" value={seen} />
        <SelectField
          label="Situation"
          field={fields.reason}
          select={getSelectProps(fields.reason)}
          options={reasonOptions}
          empty="Choisissez"
        />
        <Field label="Date" field={fields.datedOn} input={getInputProps(fields.datedOn, { type: "date" })} />
        <div className="actions">
          <Button variant="primary">Enregistrer</Button>
          <LinkButton variant="quiet" to={paths.recordOutcome(page.participantId, page.checkpoint)}>
            Annuler
          </LinkButton>
          <Button form="remove-record">Retirer la situation</Button>
        </div>
      </Form>
      <Form method="post" id="remove-record">
        <input type="hidden" name="intent" value={followUpIntents.remove} />
        <input type="hidden" name="seen" value={seen} />
      </Form>
    </Section>
  );
}
