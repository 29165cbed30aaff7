import { getFormProps, getInputProps, useForm, type SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Form, useNavigation } from "@remix-run/react";
import type { ReactElement } from "react";
import { SideBySide } from "#app/ui/side-by-side.tsx";
import { askLiveImportSchema } from "#app/features/imports/ask-live-import.schema.ts";
import { paths } from "#app/paths.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";

type Props = {
  defaults: { department: string; since: string };
  lastResult: SubmissionResult | undefined;
};

/** Where and since when. */
export function LiveImportForm({ defaults, lastResult }: Props): ReactElement {
  const asking = useNavigation().state === "submitting";
  const [form, fields] = useForm({
    lastResult: lastResult ?? null,
    defaultValue: defaults,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: askLiveImportSchema }),
    shouldRevalidate: "onInput",
  });
  return (
    <Form method="post" {...getFormProps(form)} className="stack">
      <ErrorSummary
        form={form}
        fields={[
          { label: "Département de l’acheteur", field: fields.department },
          { label: "Notifiés depuis le", field: fields.since },
        ]}
      />
      <div className="panel panel-pad stack">
        <SideBySide>
          <Field
            label="Département de l’acheteur"
            field={fields.department}
            input={{ ...getInputProps(fields.department, { type: "text" }), maxLength: 3 }}
          />
          <Field
            label="Notifiés depuis le"
            field={fields.since}
            input={getInputProps(fields.since, { type: "date" })}
          />
        </SideBySide>
      </div>
      <div className="actions">
        <Button variant="primary" icon="search" disabled={asking}>
          {asking ? "Demande en cours…" : "Chercher et vérifier"}
        </Button>
        <LinkButton to={paths.imports()}>Annuler</LinkButton>
      </div>
    </Form>
  );
}
