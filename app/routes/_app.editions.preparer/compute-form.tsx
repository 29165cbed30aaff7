import { getFormProps, getTextareaProps, useForm, type SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Form } from "@remix-run/react";
import type { ReactElement } from "react";
import {
  computeSchema,
  prepareIntents,
  type ComputeFields,
  type ComputeInput,
} from "#app/features/edition-desk/prepare-form.schema.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextareaField } from "#app/ui/textarea-field.tsx";
import type { PreparePage } from "./read-prepare.server.ts";

/** « Calculer l’édition », and why when the period is published already. */
export function ComputeForm({
  page,
  result,
}: {
  page: PreparePage;
  result: SubmissionResult | null;
}): ReactElement {
  const [form, fields] = useForm<ComputeFields, ComputeInput>({
    id: "calcul-edition",
    lastResult: result,
    defaultValue: { id: page.newId, period: page.code },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: computeSchema }),
  });
  return (
    <Form method="post" {...getFormProps(form)} className="stack">
      <ErrorSummary form={form} fields={[{ label: "Motif", field: fields.reason }]} />
      <p>
        {page.withGap === 0
          ? "Rien ne manque\u00a0: l’édition peut être calculée."
          : "Ce qui manque encore ne bloque rien\u00a0: l’édition dira, par tranches, ce qui n’était pas arrivé. Vous relirez le brouillon avant de le publier."}
      </p>
      <input type="hidden" name="id" value={fields.id.initialValue ?? page.newId} />
      <input type="hidden" name="period" value={page.code} />
      {page.superseding !== null && (
        <TextareaField
          label="Motif de la nouvelle édition"
          help="Publié avec elle, sans chiffre ni nom de personne."
          field={fields.reason}
          textarea={getTextareaProps(fields.reason)}
        />
      )}
      <div className="actions">
        <Button variant="primary" name="intent" value={prepareIntents.compute}>
          Calculer l’édition
        </Button>
      </div>
    </Form>
  );
}
