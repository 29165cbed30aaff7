import { getFormProps, useForm } from "@conform-to/react";
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
import type { ActionValues } from "#app/features/actions/action-values.ts";
import { Conflict } from "#app/features/contracts/conflict.tsx";
import { paths } from "#app/paths.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import type { Option } from "#app/ui/filter-fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { OptionGroup } from "#app/ui/select-field.tsx";
import { useUnsavedWarning } from "#app/ui/use-unsaved-warning.ts";
import type { ActionReply } from "./answer-action.server.ts";

type Props = {
  page: { values: ActionValues; seen: string; territories: readonly Option[]; plans: readonly OptionGroup[] };
  reply: ActionReply | undefined;
};

/** An action of the journal, to correct, to mark as done or to take away. */
export function ActionForm({ page, reply }: Props): ReactElement {
  const { values, territories, plans } = page;
  const [form, fields] = useForm<ActionFormFields, ActionInput>({
    id: "action",
    lastResult: reply?.result ?? null,
    defaultValue: typedValues(values),
    onValidate: ({ formData }) => parseWithZod(formData, { schema: actionFormSchema }),
    shouldRevalidate: "onInput",
  });
  useUnsavedWarning(form.dirty);
  const seen = reply?.seen ?? page.seen;
  return (
    <>
      <Form method="post" {...getFormProps(form)} className="stack">
        <ErrorSummary form={form} fields={labelledActionFields(fields)} />
        {reply?.refusal && (
          <div role="alert">
            <Notice tone="late" title={reply.refusal} />
          </div>
        )}
        {reply?.conflict && <Conflict conflict={reply.conflict} />}
        <input type="hidden" name="intent" value={actionIntents.save} />
        <input type="hidden" name="seen" value={seen} />
        <div className="panel panel-pad stack">
          <ActionFields fields={fields} territories={territories} plans={plans} />
        </div>
        <div className="actions">
          <Button variant="primary">Enregistrer</Button>
          <LinkButton variant="quiet" to={paths.actions()}>
            Annuler
          </LinkButton>
          {values.state === "planned" && <Button form="mark-done">Noter réalisée</Button>}
          <Button form="remove-action">Retirer l’action</Button>
        </div>
      </Form>
      {values.state === "planned" && (
        <Form method="post" id="mark-done">
          <input type="hidden" name="intent" value={actionIntents.done} />
        </Form>
      )}
      <Form method="post" id="remove-action">
        <input type="hidden" name="intent" value={actionIntents.remove} />
        <input type="hidden" name="seen" value={seen} />
      </Form>
    </>
  );
}

function typedValues({
  structures,
  persons,
  title,
  territory,
  account,
  plannedAction,
  ...values
}: ActionValues) {
  return {
    ...values,
    datedOn: values.datedOn as string,
    title: title ?? "",
    territory: territory ?? "",
    account: account ?? "",
    plannedAction: plannedAction ?? "",
    structures: structures === null ? "" : String(structures),
    persons: persons === null ? "" : String(persons),
  };
}
