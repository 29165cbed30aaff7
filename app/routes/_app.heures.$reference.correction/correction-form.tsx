import { getFormProps, getTextareaProps, useForm, type SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Form } from "@remix-run/react";
import type { ReactElement } from "react";
import {
  collectiveCorrectionSchema,
  correctionSchema,
  type CorrectionInput,
} from "#app/features/hours-grid/collective-form.schema.ts";
import { CountFields } from "#app/features/hours-grid/count-fields.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { formatHoursInColumn } from "#app/ui/french.ts";
import { Notice } from "#app/ui/notice.tsx";
import { TextareaField } from "#app/ui/textarea-field.tsx";
import { useUnsavedWarning } from "#app/ui/use-unsaved-warning.ts";

type Fields = { hours: string; persons: string; rsa: string; boeth: string; reason: string };

type CorrectionFormProps = {
  page: {
    hours: number;
    counts: { persons: number; rsa: number; boeth: number } | null;
    isClosed: boolean;
  };
  result: SubmissionResult | null;
  seen: string;
  back: string;
};

/** The validated value, the new one, and why. */
export function CorrectionForm({ page, result, seen, back }: CorrectionFormProps): ReactElement {
  const { hours, counts } = page;
  const [form, fields] = useForm<Fields, CorrectionInput>({
    lastResult: result,
    defaultValue: {
      hours: formatHoursInColumn(hours),
      ...(counts && {
        persons: String(counts.persons),
        rsa: String(counts.rsa),
        boeth: String(counts.boeth),
      }),
    },
    onValidate: ({ formData }) =>
      parseWithZod(formData, { schema: counts === null ? correctionSchema : collectiveCorrectionSchema }),
    shouldRevalidate: "onInput",
  });
  useUnsavedWarning(form.dirty);
  if (page.isClosed) {
    return <Notice tone="late" title={"Ce marché est clos ou annulé\u00a0: ses heures ne changent plus."} />;
  }
  const { persons, rsa, boeth } = fields;
  return (
    <Form method="post" {...getFormProps(form)} className="stack">
      <ErrorSummary
        form={form}
        fields={[
          { label: "Heures du mois", field: fields.hours },
          { label: "Personnes", field: persons },
          { label: "Dont allocataires du RSA", field: rsa },
          { label: "Dont BOETH", field: boeth },
          { label: "Raison", field: fields.reason },
        ]}
      />
      <input type="hidden" name="seen" value={seen} />
      <div className="panel panel-pad stack">
        <p>
          Validé aujourd’hui&nbsp;: <b>{`${formatHoursInColumn(hours)}\u00a0h`}</b>. La correction reste
          validée, et se lit dans l’historique du marché.
        </p>
        <CountFields hours={fields.hours} crowd={counts === null ? null : { persons, rsa, boeth }} />
        <TextareaField
          label="Raison"
          help="Gardée dans l’historique. N’écrivez pas de nom."
          field={fields.reason}
          textarea={getTextareaProps(fields.reason)}
        />
      </div>
      <div className="actions">
        <Button variant="primary">Corriger</Button>
        <LinkButton variant="quiet" to={back}>
          Annuler
        </LinkButton>
      </div>
    </Form>
  );
}
