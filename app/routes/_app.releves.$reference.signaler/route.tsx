import { randomUUID } from "node:crypto";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { reportMissing } from "#app/features/declarations/report-missing.server.ts";
import { SignalForm } from "#app/features/declarations/signal-form.tsx";
import { openOwnWork, refuseClosed } from "#app/features/own-work/own-declarer.server.ts";
import { StatementPage } from "#app/features/own-work/statement-page.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";

const title = "Signaler une embauche";

export const meta: MetaFunction = ({ error }) => [
  { title: pageTitle(error ? errorWords(error).title : title, "Mes relevés") },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const opened = await openOwnWork({ request, context, reference: params.reference });
  refuseClosed(opened);
  return { id: randomUUID() as string, frame: opened.frame };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const opened = await openOwnWork({ request, context, reference: params.reference });
  refuseClosed(opened);
  return reportMissing(opened.declarer, { request, context });
}

export default function SignalRoute(): ReactElement {
  const { id, frame } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <StatementPage title={title} frame={frame}>
      <p>
        Il manque une personne, une embauche est finie, une date est fausse{"\u00a0"}: dites-le,{" "}
        {frame.followedBy} mettra le marché à jour.
      </p>
      <SignalForm
        id={id}
        label="Ce qui est à corriger"
        lastResult={reply?.result ?? null}
        back={frame.at.page}
      />
    </StatementPage>
  );
}

export const ErrorBoundary = RouteError;
