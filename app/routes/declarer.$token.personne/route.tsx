import { randomUUID } from "node:crypto";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { CompanyPage } from "#app/features/company-links/company-page.tsx";
import { endedTitle, LinkEnded } from "#app/features/company-links/link-ended.tsx";
import { linkDeclarer } from "#app/features/company-links/link-declarer.server.ts";
import { linkFrame, linkHeaders, linkMeta } from "#app/features/company-links/link-frame.ts";
import { openCompanyLink } from "#app/features/company-links/open-company-link.server.ts";
import { reportMissing } from "#app/features/declarations/report-missing.server.ts";
import { SignalForm } from "#app/features/declarations/signal-form.tsx";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { pageTitle } from "#app/ui/page-title.ts";

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

export async function action({ request, context, params }: ActionFunctionArgs) {
  return reportMissing(await linkDeclarer(context, params.token), { request, context });
}

export default function MissingPersonRoute(): ReactElement {
  const { id, frame, told } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
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
        <SignalForm id={id} label="Qui manque" lastResult={reply?.result ?? null} back={back} />
      )}
    </CompanyPage>
  );
}

export const ErrorBoundary = LinkEnded;
