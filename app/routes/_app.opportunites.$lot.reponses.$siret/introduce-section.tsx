import {
  getFormProps,
  getInputProps,
  getTextareaProps,
  useForm,
  type SubmissionResult,
} from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Form, Link } from "@remix-run/react";
import type { ReactElement } from "react";
import type { z } from "zod";
import {
  followIntents,
  introductionSchema,
  type IntroductionInput,
} from "#app/features/opportunity-follow/follow-form.schema.ts";
import { NoMailServer } from "#app/features/reminders/no-mail-server.tsx";
import { recordFields } from "#app/features/record-form/record-reply.ts";
import { paths } from "#app/paths.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { formatDay } from "#app/ui/french-dates.ts";
import { Section } from "#app/ui/section.tsx";
import { TextareaField } from "#app/ui/textarea-field.tsx";
import type { AnswerPage } from "./read-page.server.ts";

type Introduction = NonNullable<AnswerPage["introduction"]>;
type Props = { page: AnswerPage; result: SubmissionResult | null };

/** The companies of the lot, and both mails to read over before they leave. */
export function IntroduceSection({ page, result }: Props): ReactElement {
  const { introduction, introductionRefusal, companies, contract, lot, structure } = page;
  if (introductionRefusal !== null) {
    return (
      <Section id="mise-en-relation" title="Mettre en relation" panel>
        <p>{introductionRefusal}</p>
      </Section>
    );
  }
  if (introduction === null) {
    return (
      <Section id="mise-en-relation" title="Mettre en relation" panel>
        <p>
          Aucune entreprise attributaire n’est connue sur ce lot&nbsp;: c’est avec elle que la structure
          travaillera.
        </p>
        <LinkButton to={paths.addContractor(contract.reference)}>Ajouter un attributaire</LinkButton>
      </Section>
    );
  }
  const chosen = companies.find(({ siret }) => siret === introduction.company);
  return (
    <Section id="mise-en-relation" title={`Mettre en relation avec ${introduction.companyName}`} panel>
      <div className="stack">
        {companies.length > 1 && (
          <ul>
            {companies.map((company) => (
              <li key={company.siret}>
                {company.siret === introduction.company ? (
                  <b>{company.name}</b>
                ) : (
                  <Link
                    to={`${paths.opportunityAnswer(lot.id, structure.siret)}?entreprise=${company.siret}#mise-en-relation`}
                  >
                    {company.name}
                  </Link>
                )}
                {company.contact === "" ? " · contact n.d." : ` · ${company.contact}`}
              </li>
            ))}
          </ul>
        )}
        {chosen !== undefined && chosen.introducedOn !== null ? (
          <p>{`Mises en relation le ${formatDay(chosen.introducedOn)}. Les courriels sont dans l’historique du marché.`}</p>
        ) : (
          <IntroductionForm
            key={`${introduction.company} ${page.ids.introduction}`}
            page={page}
            introduction={introduction}
            result={result}
          />
        )}
      </div>
    </Section>
  );
}

function IntroductionForm({
  page,
  introduction,
  result,
}: Props & { introduction: Introduction }): ReactElement {
  const [form, fields] = useForm<z.input<typeof introductionSchema>, IntroductionInput>({
    id: "mettre-en-relation",
    lastResult: result,
    defaultValue: { id: page.ids.introduction, ...introduction },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: introductionSchema }),
    shouldRevalidate: "onInput",
  });
  const labels = [
    { label: "Adresse de l’entreprise", field: fields.companyTo },
    { label: "Objet pour l’entreprise", field: fields.companySubject },
    { label: "Message à l’entreprise", field: fields.companyBody },
    { label: "Adresse de la structure", field: fields.structureTo },
    { label: "Objet pour la structure", field: fields.structureSubject },
    { label: "Message à la structure", field: fields.structureBody },
  ] as const;
  const [companyTo, companySubject, companyBody, structureTo, structureSubject, structureBody] = labels;
  return (
    <Form method="post" {...getFormProps(form)} className="stack">
      <ErrorSummary form={form} fields={[{ label: "Entreprise", field: fields.company }, ...labels]} />
      {!page.hasMail && <NoMailServer />}
      <input type="hidden" name={recordFields.intent} value={followIntents.introduce} />
      <input type="hidden" name={fields.id.name} value={page.ids.introduction} />
      <input type="hidden" name={fields.company.name} value={introduction.company} />
      <p className="soft">
        Les deux courriels partent tels que vous les lisez ici. Corrigez-les avant d’envoyer.
      </p>
      <div className="halves">
        {[
          { to: companyTo, subject: companySubject, body: companyBody },
          { to: structureTo, subject: structureSubject, body: structureBody },
        ].map(({ to, subject, body }) => (
          <div key={to.label} className="stack">
            <Field
              label={to.label}
              optional
              help={"Sans adresse, le message attend dans «\u00a0Envois\u00a0», à copier."}
              field={to.field}
              input={getInputProps(to.field, { type: "email" })}
            />
            <Field
              label={subject.label}
              field={subject.field}
              input={getInputProps(subject.field, { type: "text" })}
            />
            <TextareaField
              label={body.label}
              field={body.field}
              textarea={{ ...getTextareaProps(body.field), rows: 14 }}
            />
          </div>
        ))}
      </div>
      <div className="actions">
        <Button variant="primary" icon="mail">
          {page.hasMail ? "Mettre en relation" : "Noter et garder les courriels dans les envois"}
        </Button>
      </div>
    </Form>
  );
}
