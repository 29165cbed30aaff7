import { randomUUID } from "node:crypto";
import { getFormProps, getTextareaProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { CompanyPage } from "#app/features/company-links/company-page.tsx";
import { missingPersonSchema } from "#app/features/company-links/declaration.schema.ts";
import { endedTitle, LinkEnded } from "#app/features/company-links/link-ended.tsx";
import { linkFrame, linkHeaders, linkMeta } from "#app/features/company-links/link-frame.ts";
import { openCompanyLink } from "#app/features/company-links/open-company-link.server.ts";
import { reportMissing } from "#app/features/company-links/report-missing.server.ts";
import { paths } from "#app/paths.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { TextareaField } from "#app/ui/textarea-field.tsx";
import { useUnsavedWarning } from "#app/ui/use-unsaved-warning.ts";

export const meta: MetaFunction = ({ error }) => [
  { title: pageTitle(error ? endedTitle : "Il manque une personne") },
  linkMeta,
];
export const headers = () => linkHeaders;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const link = await openCompanyLink(context, params.token);
  const told = new URL(request.url).searchParams.has("transmis");
  return { id: randomUUID() as string, frame: linkFrame(link, params.token), told };
}

export function action(args: ActionFunctionArgs) {
  return reportMissing(args);
}

export default function MissingPersonRoute(): ReactElement {
  const { id, frame, told } = useLoaderData<typeof loader>();
  const back = paths.declare(frame.token);
  return (
    <CompanyPage title="Il manque une personne" frame={frame}>
      {told ? (
        <Notice
          tone="done"
          title="C’est transmis."
          actions={<LinkButton to={back}>Revenir aux heures</LinkButton>}
        >
          {frame.followedBy} ajoutera cette personne à votre page si elle relève de la clause.
        </Notice>
      ) : (
        <MissingPersonForm id={id} back={back} />
      )}
    </CompanyPage>
  );
}

function MissingPersonForm({ id, back }: { id: string; back: string }): ReactElement {
  const reply = useActionData<typeof action>();
  const [form, fields] = useForm({
    lastResult: reply?.result ?? null,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: missingPersonSchema }),
    shouldRevalidate: "onInput",
  });
  useUnsavedWarning(form.dirty);
  return (
    <Form method="post" {...getFormProps(form)} className="stack">
      <ErrorSummary form={form} fields={[{ label: "Qui manque", field: fields.text }]} />
      <input type="hidden" name="id" value={id} />
      <TextareaField
        label="Qui manque"
        help="N’écrivez que le prénom et l’initiale du nom, le poste et la date d’arrivée. Jamais de numéro de sécurité sociale."
        field={fields.text}
        textarea={{ ...getTextareaProps(fields.text), maxLength: 300 }}
      />
      <div className="actions">
        <Button variant="primary">Signaler au porteur</Button>
        <LinkButton variant="quiet" to={back}>
          Annuler
        </LinkButton>
      </div>
    </Form>
  );
}

export const ErrorBoundary = LinkEnded;
