import { getFormProps, getInputProps, getSelectProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Form } from "@remix-run/react";
import { useEffect, type ReactElement } from "react";
import type { z } from "zod";
import { reasonOptions } from "#app/features/outcomes/call-words.ts";
import type { FollowUpPage } from "#app/features/outcomes/follow-up-page.server.ts";
import {
  followUpIntents,
  outcomeFormSchema,
  type OutcomeInput,
} from "#app/features/outcomes/outcome-form.schema.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { formatDay } from "#app/ui/french-dates.ts";
import { Section } from "#app/ui/section.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import type { FollowUpReply } from "./follow-up-reply.ts";

type Props = {
  page: FollowUpPage;
  reply: FollowUpReply | undefined;
  /** Told whether something is typed that is not saved. */
  onDirty: (dirty: boolean) => void;
};

/** What became of the person. */
export function RecordForm({ page, reply, onDirty }: Props): ReactElement {
  const [form, fields] = useForm<z.input<typeof outcomeFormSchema>, OutcomeInput>({
    id: "record",
    lastResult: reply?.result ?? null,
    defaultValue: { datedOn: page.today, reason: page.hasDied ? "death" : "" },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: outcomeFormSchema }),
    shouldRevalidate: "onInput",
  });
  useEffect(() => {
    onDirty(form.dirty);
  });
  return (
    <Section title="Ce que la personne est devenue" panel>
      <Form method="post" {...getFormProps(form)} className="stack">
        <ErrorSummary
          form={form}
          fields={[
            { label: "Situation", field: fields.reason },
            { label: "Date", field: fields.datedOn },
          ]}
        />
        <input type="hidden" name="intent" value={followUpIntents.record} />
        <input type="hidden" name="id" value={page.ids.record} />
        <SelectField
          label="Situation"
          field={fields.reason}
          select={getSelectProps(fields.reason)}
          options={reasonOptions}
          empty="Choisissez"
        />
        <Field
          label="Date"
          help={dateHelp(page)}
          field={fields.datedOn}
          input={getInputProps(fields.datedOn, { type: "date" })}
        />
        <div className="actions">
          <Button variant="primary">Noter la situation</Button>
        </div>
      </Form>
    </Section>
  );
}

function dateHelp({ checkpoint, exit }: FollowUpPage): string {
  const exitOn = exit === null ? "" : formatDay(exit.exitOn);
  return checkpoint === "exit"
    ? `Le jour où c’était vrai, à partir de la sortie (${exitOn}).`
    : `Le jour où c’était vrai, après la sortie (${exitOn}).`;
}
