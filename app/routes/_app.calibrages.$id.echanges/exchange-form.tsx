import {
  getFormProps,
  getSelectProps,
  getTextareaProps,
  useForm,
  type SubmissionResult,
} from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Form } from "@remix-run/react";
import type { ReactElement } from "react";
import {
  exchangeSchema,
  type ExchangeFields,
  type ExchangeInput,
} from "#app/features/study-exchange/exchange-form.schema.ts";
import { actVerbs, type ExchangeAct } from "#app/features/study-exchange/exchange-words.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { TextareaField } from "#app/ui/textarea-field.tsx";
import type { ExchangePage } from "./read-exchange.server.ts";

type Props = {
  page: ExchangePage;
  /** The buttons, the one that goes on first. */
  acts: readonly ExchangeAct[];
  /** None of them is what the page is for. */
  quiet?: boolean;
  result: SubmissionResult | null;
};

/** A word, and what is done with it. Without a script too. */
export function ExchangeForm({ page, acts, quiet = false, result }: Props): ReactElement {
  const sending = acts.includes("submitted") ? page.sending : null;
  const [form, fields] = useForm<ExchangeFields, ExchangeInput>({
    id: acts.join("-"),
    lastResult: result,
    defaultValue: { host: sending?.proposed ?? undefined },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: exchangeSchema }),
  });
  const needsWord = acts.includes("returned");
  return (
    <Form method="post" {...getFormProps(form)} className="stack">
      <ErrorSummary
        form={form}
        fields={[
          { label: "Destinataire", field: fields.host },
          { label: "Votre mot", field: fields.word },
        ]}
      />
      <input type="hidden" name="seen" value={page.revision} />
      {sending !== null && (
        <SelectField
          label="Destinataire"
          help="Le porteur de clauses qui relira la note."
          field={fields.host}
          select={getSelectProps(fields.host)}
          options={sending.hosts}
          empty="Choisissez"
        />
      )}
      <TextareaField
        label="Votre mot"
        optional={!needsWord}
        help={
          needsWord
            ? "Obligatoire pour renvoyer la note ou écrire un message. Sans nom de personne."
            : "Sans nom de personne."
        }
        field={fields.word}
        textarea={getTextareaProps(fields.word)}
      />
      <div className="actions">
        {acts.map((act, index) => (
          <Button
            key={act}
            name="act"
            value={act}
            {...(index === 0 && !quiet && { variant: "primary" as const })}
          >
            {actVerbs[act]}
          </Button>
        ))}
      </div>
    </Form>
  );
}
