import {
  getFormProps,
  getInputProps,
  getSelectProps,
  useForm,
  type SubmissionResult,
} from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Form } from "@remix-run/react";
import type { ReactElement } from "react";
import { changeObligationSchema } from "#app/features/contracts/change-obligation.schema.ts";
import { SideBySide } from "#app/ui/side-by-side.tsx";
import { changeReasons } from "#app/domain/exchange-codes.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import type { Option } from "#app/ui/filter-fields.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { useUnsavedWarning } from "#app/ui/use-unsaved-warning.ts";

type Props = {
  page: { id: string; commitments: readonly Option[] };
  lastResult: SubmissionResult | undefined;
  back: string;
};

/** « Noter un avenant »: the whole new objective, not the difference. */
export function ChangeForm({ page, lastResult, back }: Props): ReactElement {
  const [form, fields] = useForm({
    lastResult: lastResult ?? null,
    defaultValue: { id: page.id, reason: "amendment", commitment: page.commitments[0]?.value },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: changeObligationSchema }),
    shouldRevalidate: "onInput",
  });
  useUnsavedWarning(form.dirty);
  const { key, ...id } = getInputProps(fields.id, { type: "hidden" });
  return (
    <Form method="post" {...getFormProps(form)} className="stack">
      <ErrorSummary
        form={form}
        fields={[
          { label: "Engagement", field: fields.commitment },
          { label: "Nouvel objectif", field: fields.hours },
          { label: "À partir du", field: fields.effectiveOn },
          { label: "Motif", field: fields.reason },
        ]}
      />
      <input key={key} {...id} />
      <div className="panel panel-pad stack">
        <SelectField
          label="Engagement"
          help="Seuls les objectifs fixes changent ainsi."
          field={fields.commitment}
          select={getSelectProps(fields.commitment)}
          options={page.commitments}
        />
        <SideBySide>
          <Field
            label="Nouvel objectif"
            help="Le total dû désormais, pas la différence."
            numeric
            suffix="h"
            field={fields.hours}
            input={getInputProps(fields.hours, { type: "text" })}
          />
          <Field
            label="À partir du"
            help="Jour où il s’applique."
            field={fields.effectiveOn}
            input={getInputProps(fields.effectiveOn, { type: "date" })}
          />
          <SelectField
            label="Motif"
            help="Tel qu’écrit à l’acte."
            field={fields.reason}
            select={getSelectProps(fields.reason)}
            options={Object.entries(changeReasons).map(([value, { label }]) => ({ value, label }))}
          />
        </SideBySide>
      </div>
      <div className="actions">
        <Button variant="primary">Noter l’évolution</Button>
        <LinkButton variant="quiet" to={back}>
          Annuler
        </LinkButton>
      </div>
    </Form>
  );
}
