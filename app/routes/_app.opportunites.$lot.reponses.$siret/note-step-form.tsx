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
import type { z } from "zod";
import {
  followIntents,
  notedSteps,
  stepSchema,
  type StepInput,
} from "#app/features/opportunity-follow/follow-form.schema.ts";
import { recordFields } from "#app/features/record-form/record-reply.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxField } from "#app/ui/checkbox-field.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { SideBySide } from "#app/ui/side-by-side.tsx";
import type { AnswerPage } from "./read-page.server.ts";

/** What happened next: contact, meeting, contract, or nothing. */
export function NoteStepForm({
  page,
  result,
}: {
  page: AnswerPage;
  result: SubmissionResult | null;
}): ReactElement {
  const schema = stepSchema(page.today);
  const introduced = page.companies.find(({ introducedOn }) => introducedOn !== null) ?? page.companies[0];
  const [form, fields] = useForm<z.input<typeof schema>, StepInput>({
    id: "noter-suite",
    lastResult: result,
    defaultValue: {
      id: page.ids.step,
      datedOn: page.today,
      company: introduced?.siret ?? "",
      subcontractor: "on",
    },
    onValidate: ({ formData }) => parseWithZod(formData, { schema }),
    shouldRevalidate: "onInput",
  });
  const mayAdd = !page.isOnLot && !page.isArchived;
  return (
    <Form method="post" {...getFormProps(form)} className="stack">
      <ErrorSummary
        form={form}
        fields={[
          { label: "Ce qui s’est passé", field: fields.step },
          { label: "Jour", field: fields.datedOn },
          { label: "Entreprise", field: fields.company },
          { label: "Précision", field: fields.note },
        ]}
      />
      <input type="hidden" name={recordFields.intent} value={followIntents.note} />
      <input type="hidden" name={fields.id.name} value={page.ids.step} />
      <SideBySide>
        <SelectField
          label="Ce qui s’est passé"
          field={fields.step}
          select={getSelectProps(fields.step)}
          options={Object.entries(notedSteps).map(([value, { label }]) => ({ value, label }))}
          empty="Choisir"
        />
        <Field label="Jour" field={fields.datedOn} input={getInputProps(fields.datedOn, { type: "date" })} />
        {page.companies.length > 0 && (
          <SelectField
            label="Entreprise"
            optional
            field={fields.company}
            select={getSelectProps(fields.company)}
            options={page.companies.map(({ siret, name }) => ({ value: siret, label: name }))}
            empty="Aucune"
          />
        )}
        <Field
          label="Précision"
          optional
          field={fields.note}
          input={getInputProps(fields.note, { type: "text" })}
        />
      </SideBySide>
      {mayAdd && (
        <CheckboxField
          label="Si le contrat est signé, ajouter la structure aux sous-traitants du lot"
          help="Elle compte alors parmi les structures mobilisées (indicateur 5)."
          field={fields.subcontractor}
          input={getInputProps(fields.subcontractor, { type: "checkbox" })}
        />
      )}
      <div className="actions">
        <Button>Noter</Button>
      </div>
    </Form>
  );
}
