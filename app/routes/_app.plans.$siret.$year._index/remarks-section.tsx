import { getFormProps, getTextareaProps, useForm, type SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Form } from "@remix-run/react";
import type { ReactElement } from "react";
import type { z } from "zod";
import { planIntents, remarkSchema } from "#app/features/plans/plan-form.schema.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { formatInstant } from "#app/ui/french-dates.ts";
import { Section } from "#app/ui/section.tsx";
import { TextareaField } from "#app/ui/textarea-field.tsx";
import type { PlanPage } from "./plan-page.ts";

type Props = { page: PlanPage; reply: { result: SubmissionResult } | undefined };

/** What the directions territoriales and the host say of a shared plan. */
export function RemarksSection({ page, reply }: Props): ReactElement | null {
  const { remarks, mayRemark, sharedOn } = page;
  if (sharedOn === null) return null;
  return (
    <Section title="Remarques" id="remarques">
      {remarks.length === 0 ? (
        <p className="soft">Aucune remarque.</p>
      ) : (
        <ul className="todo panel">
          {remarks.map(({ id, author, territoryLabel, body, writtenAt }) => (
            <li key={id}>
              <div>
                <span className="what">{body}</span>
                <span className="why">
                  {`${author}, ${territoryLabel === null ? "" : `${territoryLabel}, `}le ${formatInstant(writtenAt)}`}
                </span>
              </div>
            </li>
          ))}
        </ul>
      )}
      {mayRemark && <RemarkForm key={remarks.length} page={page} reply={reply} />}
    </Section>
  );
}

function RemarkForm({ page, reply }: Props): ReactElement {
  const [form, fields] = useForm<z.input<typeof remarkSchema>, z.output<typeof remarkSchema>>({
    id: "remarque",
    lastResult: reply?.result ?? null,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: remarkSchema }),
    shouldRevalidate: "onInput",
  });
  return (
    <Form method="post" {...getFormProps(form)} className="stack">
      <ErrorSummary form={form} fields={[{ label: "Remarque", field: fields.body }]} />
      <input type="hidden" name="intent" value={planIntents.remark} />
      <input type="hidden" name="id" value={page.remarkId} />
      <TextareaField
        label="Votre remarque"
        help="Lue par le porteur et par tous ceux qui suivent les plans. Aucun nom de participant."
        field={fields.body}
        textarea={{ ...getTextareaProps(fields.body), rows: 3 }}
      />
      <div className="actions">
        <Button>Écrire la remarque</Button>
      </div>
    </Form>
  );
}
