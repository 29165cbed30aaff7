import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { parseMonth } from "#app/domain/calendar.ts";
import { answerFile, type FileReply } from "#app/features/declarations/answer-file.server.ts";
import { CompanyPage } from "#app/features/company-links/company-page.tsx";
import { atMonth } from "#app/features/declarations/declaration-page.ts";
import { DeclareForm } from "#app/features/declarations/declare-form.tsx";
import { FileOutcome } from "#app/features/declarations/file-outcome.tsx";
import { UploadForm } from "#app/features/declarations/upload-form.tsx";
import { endedTitle, LinkEnded } from "#app/features/company-links/link-ended.tsx";
import { linkDeclarer } from "#app/features/company-links/link-declarer.server.ts";
import { linkFrame, linkHeaders, linkMeta } from "#app/features/company-links/link-frame.ts";
import { openCompanyLink } from "#app/features/company-links/open-company-link.server.ts";
import { formatMonth } from "#app/ui/french-dates.ts";
import { pageTitle } from "#app/ui/page-title.ts";

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

export async function action({ request, context, params }: ActionFunctionArgs) {
  return answerFile(await linkDeclarer(context, params.token), { request, context });
}

export default function CompanyFileRoute(): ReactElement {
  const { frame, month } = useLoaderData<typeof loader>();
  const reply: FileReply | undefined = useActionData<typeof action>();
  if (reply?.read) {
    const { page, typed } = reply.read;
    return (
      <CompanyPage title={`Fichier lu\u00a0: ${formatMonth(page.month)}`} frame={frame}>
        <FileOutcome read={reply.read} />
        <DeclareForm frame={frame} page={page} reply={{ typed }} to={atMonth(frame.at.page, page.month)} />
      </CompanyPage>
    );
  }
  return (
    <CompanyPage title="Envoyer un fichier" frame={frame}>
      <UploadForm month={month} refusal={reply?.refusal ?? null} back={atMonth(frame.at.page, month)} />
    </CompanyPage>
  );
}

export const ErrorBoundary = LinkEnded;
