import { getFormProps, useForm, type SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Form } from "@remix-run/react";
import type { ReactElement } from "react";
import {
  ActionFields,
  labelledActionFields,
  type ActionFormFields,
} from "#app/features/actions/action-fields.tsx";
import {
  actionFormSchema,
  actionIntents,
  type ActionInput,
} from "#app/features/actions/action-form.schema.ts";
import type { Journal } from "#app/features/actions/journal.server.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Section } from "#app/ui/section.tsx";
import { useUnsavedWarning } from "#app/ui/use-unsaved-warning.ts";

type Props = {
  journal: Journal & {
    today: string;
    id: string;
    start: { kind: string; title: string; plannedAction: string; territory: string };
  };
  reply: { result: SubmissionResult } | undefined;
};

/** One action, noted in one go: Enter saves, and the form is there for the next one. */
export function QuickEntry({ journal, reply }: Props): ReactElement {
  const [form, fields] = useForm<ActionFormFields, ActionInput>({
    id: "noter-action",
    lastResult: reply?.result ?? null,
    defaultValue: {
      ...journal.start,
      datedOn: journal.today,
      state: "done",
      territory: journal.start.territory || (journal.usualTerritory ?? ""),
    },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: actionFormSchema }),
    shouldRevalidate: "onInput",
  });
  useUnsavedWarning(form.dirty);
  return (
    <Section title="Noter une action" id="noter" panel>
      <Form method="post" {...getFormProps(form)} className="stack">
        <ErrorSummary form={form} fields={labelledActionFields(fields)} />
        <input type="hidden" name="intent" value={actionIntents.add} />
        <input type="hidden" name="id" value={journal.id} />
        <ActionFields fields={fields} territories={journal.territories} plans={journal.plans} />
        <div className="actions">
          <Button variant="primary">Noter l’action</Button>
        </div>
      </Form>
    </Section>
  );
}
