import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { recordFields } from "#app/features/record-form/record-reply.ts";
import { textIn } from "#app/features/record-form/refuse-record.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { Section } from "#app/ui/section.tsx";
import { changeAddresses, saveChoice, sendPreview } from "./act-on-alerts.server.ts";
import { AddressesSection } from "./addresses-section.tsx";
import { AlertForm } from "./alert-form.tsx";
import { intents } from "./alert-intents.ts";
import { askOwnAlerts } from "./ask-own-alerts.server.ts";
import { DigestsSection } from "./digests-section.tsx";
import { PreviewSection } from "./preview-section.tsx";
import { readAlertsPage, type AlertsPage } from "./read-alerts-page.server.ts";

export const meta: MetaFunction = ({ error }) => [
  { title: pageTitle(error ? errorWords(error).title : "Alertes et calendrier") },
];

export async function loader(args: LoaderFunctionArgs) {
  const own = await askOwnAlerts(args);
  return readAlertsPage(args.context, own);
}

export async function action(args: ActionFunctionArgs) {
  const own = await askOwnAlerts(args);
  const form = await readForm(args.request);
  switch (textIn(form, recordFields.intent)) {
    case intents.preview:
      return sendPreview(args.context, own);
    case intents.addresses:
      return changeAddresses(args.context, own);
    default:
      return saveChoice(args.context, own, form);
  }
}

export default function AlertsRoute(): ReactElement {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHead title="Alertes et calendrier" context={contextOf(page)} />
      {!page.hasMail && page.frequency !== "never" && (
        <Notice title="Cette installation n’envoie pas de courriel.">
          Vos récapitulatifs sont gardés en bas de cette page{"\u202f"}; rien n’est perdu.
        </Notice>
      )}
      <Section title="Récapitulatif par courriel">
        <AlertForm key={page.seen} page={page} reply={reply} />
      </Section>
      <PreviewSection page={page} />
      <AddressesSection addresses={page.addresses} />
      <DigestsSection digests={page.digests} />
    </>
  );
}

function contextOf({ frequency, email, hasMail }: AlertsPage): string {
  if (frequency === "never") return "Vous ne recevez aucun récapitulatif des opportunités.";
  return hasMail
    ? `Les opportunités nouvelles vous sont envoyées à ${email}.`
    : "Les opportunités nouvelles sont récapitulées ici.";
}

export const ErrorBoundary = RouteError;
