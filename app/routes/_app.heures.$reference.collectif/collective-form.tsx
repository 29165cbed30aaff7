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
import { SuggestField } from "#app/features/contracts/suggest-field.tsx";
import { collectiveSchema, newCollectiveSchema } from "#app/features/hours-grid/collective-form.schema.ts";
import { CountFields } from "#app/features/hours-grid/count-fields.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import type { Option } from "#app/ui/filter-fields.tsx";
import { formatHoursInColumn } from "#app/ui/french.ts";
import { Notice } from "#app/ui/notice.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { SideBySide } from "#app/ui/side-by-side.tsx";
import { useUnsavedWarning } from "#app/ui/use-unsaved-warning.ts";

type Fields = Record<
  "commitment" | "company" | "name" | "month" | "hours" | "persons" | "rsa" | "boeth",
  string
>;
type Counts = { hours: number; persons: number; rsa: number; boeth: number };

type CollectiveFormProps = {
  page: {
    isClosed: boolean;
    choices: {
      month: string;
      months: readonly Option[];
      commitments: readonly Option[];
      companies: readonly string[];
    } | null;
    line: { counts: Counts | null; before: Counts | null; seen: string } | null;
  };
  reply: { result: SubmissionResult; seen: string } | undefined;
  back: string;
};

/** Hours and persons of an employer in a month; whose and on what, for a new line. */
export function CollectiveForm({ page, reply, back }: CollectiveFormProps): ReactElement {
  const { choices, line } = page;
  const start = line?.counts ?? line?.before ?? null;
  const [form, fields] = useForm<Fields, unknown>({
    lastResult: reply?.result ?? null,
    defaultValue: {
      ...(choices && { month: choices.month, commitment: choices.commitments[0]?.value ?? "" }),
      ...(start && {
        // Last month's persons are a good guess, its hours are not.
        hours: line?.counts ? formatHoursInColumn(start.hours) : "",
        persons: String(start.persons),
        rsa: String(start.rsa),
        boeth: String(start.boeth),
      }),
    },
    onValidate: ({ formData }) =>
      choices === null
        ? parseWithZod(formData, { schema: collectiveSchema })
        : parseWithZod(formData, { schema: newCollectiveSchema }),
    shouldRevalidate: "onInput",
  });
  useUnsavedWarning(form.dirty);
  if (page.isClosed) {
    return <Notice tone="late" title={"Ce marché est clos ou annulé\u00a0: ses heures ne changent plus."} />;
  }
  const { commitment, company, name, month, hours, persons, rsa, boeth } = fields;
  const isThere = line !== null && line.counts !== null;
  const seen = reply?.seen ?? line?.seen ?? "";
  return (
    <>
      <Form method="post" {...getFormProps(form)} className="stack">
        <ErrorSummary
          form={form}
          fields={[
            { label: "Engagement", field: commitment },
            { label: "Employeur", field: company },
            { label: "Nom", field: name },
            { label: "Mois", field: month },
            { label: "Heures du mois", field: hours },
            { label: "Personnes", field: persons },
            { label: "Dont allocataires du RSA", field: rsa },
            { label: "Dont BOETH", field: boeth },
          ]}
        />
        <input type="hidden" name="seen" value={seen} />
        <div className="panel panel-pad stack">
          {choices !== null && (
            <>
              <SideBySide>
                <SelectField
                  label="Engagement"
                  field={commitment}
                  select={getSelectProps(commitment)}
                  options={choices.commitments}
                />
                <SelectField
                  label="Mois"
                  field={month}
                  select={getSelectProps(month)}
                  options={choices.months}
                />
              </SideBySide>
              <SideBySide>
                <SuggestField
                  label="Employeur"
                  help="Son nom s’il est connu ici, sinon son SIRET."
                  field={company}
                  input={getInputProps(company, { type: "text" })}
                  suggestions={choices.companies}
                />
                <Field
                  label="Nom de l’employeur"
                  optional
                  help="Seulement si ce SIRET est nouveau ici."
                  field={name}
                  input={getInputProps(name, { type: "text" })}
                />
              </SideBySide>
            </>
          )}
          <CountFields hours={hours} crowd={{ persons, rsa, boeth }} />
        </div>
        <div className="actions">
          <Button variant="primary">Enregistrer</Button>
          <LinkButton variant="quiet" to={back}>
            Annuler
          </LinkButton>
          {isThere && (
            <Button form="collectif-retirer" name="intent" value="remove">
              Retirer le relevé
            </Button>
          )}
        </div>
      </Form>
      {isThere && (
        <Form method="post" id="collectif-retirer">
          <input type="hidden" name="seen" value={seen} />
        </Form>
      )}
    </>
  );
}
