import { getFormProps, getInputProps, getSelectProps, getTextareaProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Form } from "@remix-run/react";
import { useEffect, type ReactElement } from "react";
import type { z } from "zod";
import { callResultOptions } from "#app/features/outcomes/call-words.ts";
import type { FollowUpPage } from "#app/features/outcomes/follow-up-page.server.ts";
import {
  attemptFormSchema,
  followUpIntents,
  longestCallNote,
} from "#app/features/outcomes/outcome-form.schema.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { Section } from "#app/ui/section.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { SideBySide } from "#app/ui/side-by-side.tsx";
import { TextareaField } from "#app/ui/textarea-field.tsx";
import type { FollowUpReply } from "./follow-up-reply.ts";

type Props = {
  page: FollowUpPage;
  reply: FollowUpReply | undefined;
  /** Told whether something is typed that is not saved. */
  onDirty: (dirty: boolean) => void;
};

/** A call, and when to try again. */
export function AttemptForm({ page, reply, onDirty }: Props): ReactElement {
  const [form, fields] = useForm<z.input<typeof attemptFormSchema>, z.output<typeof attemptFormSchema>>({
    id: "attempt",
    lastResult: reply?.result ?? null,
    defaultValue: { datedOn: page.today, result: "no_answer" },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: attemptFormSchema }),
    shouldRevalidate: "onInput",
  });
  useEffect(() => {
    onDirty(form.dirty);
  });
  return (
    <Section title="L’appel, s’il n’a pas suffi" panel>
      <Form method="post" {...getFormProps(form)} className="stack">
        <ErrorSummary
          form={form}
          fields={[
            { label: "Résultat", field: fields.result },
            { label: "Date de l’appel", field: fields.datedOn },
            { label: "Rappeler le", field: fields.nextOn },
            { label: "Note", field: fields.note },
          ]}
        />
        <input type="hidden" name="intent" value={followUpIntents.attempt} />
        <input type="hidden" name="id" value={page.ids.attempt} />
        <SelectField
          label="Résultat"
          field={fields.result}
          select={getSelectProps(fields.result)}
          options={callResultOptions}
        />
        <SideBySide>
          <Field
            label="Date de l’appel"
            field={fields.datedOn}
            input={getInputProps(fields.datedOn, { type: "date" })}
          />
          <Field
            label="Rappeler le"
            optional
            field={fields.nextOn}
            input={getInputProps(fields.nextOn, { type: "date" })}
          />
        </SideBySide>
        <TextareaField
          label="Note"
          optional
          help={`Courte (${longestCallNote} signes au plus), sans rien sur la santé ni la vie privée.`}
          field={fields.note}
          textarea={{ ...getTextareaProps(fields.note), rows: 2 }}
        />
        <div className="actions">
          <Button>Noter l’appel</Button>
        </div>
      </Form>
    </Section>
  );
}
