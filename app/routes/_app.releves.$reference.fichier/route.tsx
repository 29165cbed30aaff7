import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { parseMonth } from "#app/domain/calendar.ts";
import { answerFile, type FileReply } from "#app/features/declarations/answer-file.server.ts";
import { atMonth } from "#app/features/declarations/declaration-page.ts";
import { DeclareForm } from "#app/features/declarations/declare-form.tsx";
import { FileOutcome } from "#app/features/declarations/file-outcome.tsx";
import { UploadForm } from "#app/features/declarations/upload-form.tsx";
import { openOwnWork, refuseClosed } from "#app/features/own-work/own-declarer.server.ts";
import { StatementPage } from "#app/features/own-work/statement-page.tsx";
import { formatMonth } from "#app/ui/french-dates.ts";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";

export const meta: MetaFunction = ({ error }) => [
  { title: pageTitle(error ? errorWords(error).title : "Envoyer un fichier d’heures", "Mes relevés") },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const opened = await openOwnWork({ request, context, reference: params.reference });
  refuseClosed(opened);
  const month = parseMonth(new URL(request.url).searchParams.get("mois") ?? "") ?? null;
  return { frame: opened.frame, month };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const opened = await openOwnWork({ request, context, reference: params.reference });
  refuseClosed(opened);
  return answerFile(opened.declarer, { request, context });
}

export default function OwnStatementFileRoute(): ReactElement {
  const { frame, month } = useLoaderData<typeof loader>();
  const reply: FileReply | undefined = useActionData<typeof action>();
  if (reply?.read) {
    const { page, typed } = reply.read;
    return (
      <StatementPage title={`Fichier lu\u00a0: ${formatMonth(page.month)}`} frame={frame}>
        <FileOutcome read={reply.read} />
        <DeclareForm frame={frame} page={page} reply={{ typed }} to={atMonth(frame.at.page, page.month)} />
      </StatementPage>
    );
  }
  return (
    <StatementPage title="Envoyer un fichier" frame={frame}>
      <UploadForm month={month} refusal={reply?.refusal ?? null} back={atMonth(frame.at.page, month)} />
    </StatementPage>
  );
}

export const ErrorBoundary = RouteError;
