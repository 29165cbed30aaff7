import { getFormProps, getInputProps, getTextareaProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Form } from "@remix-run/react";
import type { ReactElement } from "react";
import type { z } from "zod";
import type { Day } from "#app/domain/calendar.ts";
import { closeSchema, type CloseInput } from "#app/features/contract-life/close-form.schema.ts";
import { Conflict } from "#app/features/contracts/conflict.tsx";
import { paths } from "#app/paths.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { CheckboxField } from "#app/ui/checkbox-field.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { TextareaField } from "#app/ui/textarea-field.tsx";
import { useUnsavedWarning } from "#app/ui/use-unsaved-warning.ts";
import type { CloseReply } from "./close-reply.ts";
import type { ClosingPage } from "./read-closing-page.server.ts";

type Fields = z.input<ReturnType<typeof closeSchema>>;

/** « Clore le marché »: its day and, when something is missing, why it ends so. */
export function CloseForm({
  page,
  reply,
}: {
  page: ClosingPage;
  reply: CloseReply | undefined;
}): ReactElement {
  const { facts, today } = page;
  const [form, fields] = useForm<Fields, CloseInput>({
    id: "cloture",
    lastResult: reply?.result ?? null,
    defaultValue: { day: today },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: closeSchema(today as Day) }),
    shouldRevalidate: "onInput",
  });
  useUnsavedWarning(form.dirty);
  return (
    <Form method="post" {...getFormProps(form)} className="stack">
      <ErrorSummary
        form={form}
        fields={[
          { label: "Jour de la clôture", field: fields.day },
          { label: "Confirmation", field: fields.accepts },
          { label: "Motif", field: fields.reason },
        ]}
      />
      {reply?.conflict && <Conflict conflict={reply.conflict} />}
      <input type="hidden" name="revision" value={reply?.revision ?? page.revision} />
      <div className="panel panel-pad stack">
        <Field
          label="Jour de la clôture"
          field={fields.day}
          input={getInputProps(fields.day, { type: "date" })}
        />
        {!facts.complete && (
          <CheckboxField
            label="Clore ce marché alors que tout n’est pas fait"
            help="Ce qui manque reste écrit tel quel dans la fiche et les documents."
            field={fields.accepts}
            input={getInputProps(fields.accepts, { type: "checkbox" })}
          />
        )}
        <TextareaField
          label={facts.complete ? "Précision" : "Motif"}
          optional={facts.complete}
          help="Court, sans nom de personne."
          field={fields.reason}
          textarea={getTextareaProps(fields.reason)}
        />
      </div>
      <div className="actions">
        <Button variant="primary">Clore le marché</Button>
        <LinkButton variant="quiet" to={paths.contract(facts.contract.reference)}>
          Annuler
        </LinkButton>
      </div>
    </Form>
  );
}
