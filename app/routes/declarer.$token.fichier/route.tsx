import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { parseMonth } from "#app/domain/calendar.ts";
import { answerFile, type FileReply } from "#app/features/company-links/answer-file.server.ts";
import { CompanyPage } from "#app/features/company-links/company-page.tsx";
import { DeclareForm } from "#app/features/company-links/declare-form.tsx";
import { endedTitle, LinkEnded } from "#app/features/company-links/link-ended.tsx";
import { linkFrame, linkHeaders, linkMeta } from "#app/features/company-links/link-frame.ts";
import { openCompanyLink } from "#app/features/company-links/open-company-link.server.ts";
import { paths } from "#app/paths.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { formatMonth, withOf } from "#app/ui/french-dates.ts";
import { Notice } from "#app/ui/notice.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { FileOutcome } from "./file-outcome.tsx";

export const meta: MetaFunction = ({ error }) => [
  { title: pageTitle(error ? endedTitle : "Envoyer un fichier d’heures") },
  linkMeta,
];
export const headers = () => linkHeaders;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const link = await openCompanyLink(context, params.token);
  const month = parseMonth(new URL(request.url).searchParams.get("mois") ?? "") ?? null;
  return { frame: linkFrame(link, params.token), month };
}

export function action(args: ActionFunctionArgs) {
  return answerFile(args);
}

export default function CompanyFileRoute(): ReactElement {
  const { frame, month } = useLoaderData<typeof loader>();
  const reply: FileReply | undefined = useActionData<typeof action>();
  if (reply?.read) {
    const { page, typed } = reply.read;
    return (
      <CompanyPage title={`Fichier lu\u00a0: ${formatMonth(page.month)}`} frame={frame}>
        <FileOutcome read={reply.read} />
        <DeclareForm
          frame={frame}
          page={page}
          reply={{ typed }}
          to={paths.declare(frame.token, { mois: page.month })}
        />
      </CompanyPage>
    );
  }
  return (
    <CompanyPage title="Envoyer un fichier" frame={frame}>
      {reply?.refusal && (
        <div role="alert">
          <Notice tone="late" title={reply.refusal} />
        </div>
      )}
      <p>
        Votre propre feuille suffit{"\u00a0"}: une ligne par personne, avec son nom, son prénom et ses heures
        {month !== null && ` ${withOf(formatMonth(month))}`}. Rien n’est envoyé avant que vous ayez relu.
      </p>
      <Form method="post" encType="multipart/form-data" className="stack">
        <div className="field">
          <label htmlFor="fichier">Fichier Excel (.xlsx) ou CSV</label>
          <span className="help" id="fichier-aide">
            2{"\u00a0"}Mo au plus, sans numéro de sécurité sociale.
          </span>
          <input
            className="input"
            id="fichier"
            name="fichier"
            type="file"
            accept=".xlsx,.csv"
            aria-describedby="fichier-aide"
            required
          />
        </div>
        <div className="actions">
          <Button variant="primary" icon="upload">
            Lire le fichier
          </Button>
          <LinkButton variant="quiet" to={paths.declare(frame.token, month === null ? {} : { mois: month })}>
            Annuler
          </LinkButton>
        </div>
      </Form>
    </CompanyPage>
  );
}

export const ErrorBoundary = LinkEnded;
