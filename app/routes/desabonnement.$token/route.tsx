import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, isRouteErrorResponse, useActionData, useLoaderData, useRouteError } from "@remix-run/react";
import type { ReactElement } from "react";
import { openAlertToken } from "#app/features/alerts/open-alert-token.server.ts";
import { stopAlerts } from "#app/features/alerts/save-alerts.server.ts";
import { paths } from "#app/paths.ts";
import { databaseOf, nowOf } from "#app/platform/request-context.server.ts";
import { Brand } from "#app/ui/brand.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { PublicShell } from "#app/ui/public-shell.tsx";
import { RouteErrorPage } from "#app/ui/route-error-page.tsx";

const title = "Ne plus recevoir les récapitulatifs";
const unknownTitle = "Ce lien de désabonnement n’est pas reconnu";

export const meta: MetaFunction = ({ error }) => [
  { title: pageTitle(error ? unknownTitle : title) },
  { name: "robots", content: "noindex, nofollow" },
];
export const headers = () => ({ "Cache-Control": "no-store", "X-Robots-Tag": "noindex, nofollow" });

/** Opening the address changes nothing: programs open the links of messages too. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const { frequency, organisationName } = await openAlertToken(context, params.token, "unsubscribe");
  return { stopped: frequency === "never", organisationName };
}

/** One POST, from the button or from a mail server (RFC 8058), which reads no page and follows no other address. */
export async function action({ context, params }: ActionFunctionArgs) {
  const { accountId } = await openAlertToken(context, params.token, "unsubscribe");
  await stopAlerts(databaseOf(context), { accountId, actor: "system", now: nowOf(context) });
  return { stopped: true };
}

export default function UnsubscribeRoute(): ReactElement {
  const { stopped, organisationName } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  return (
    <PublicShell layout="page">
      <Brand to={paths.home()} />
      {stopped || done?.stopped === true ? (
        <>
          <PageHead title="C’est fait" />
          <p role="status">
            Plus aucun récapitulatif des opportunités ne vous est envoyé pour {organisationName}. Celles-ci
            restent dans Clause commune, avec vos réponses.
          </p>
          <div className="actions">
            <LinkButton to={paths.alerts()}>Choisir un autre rythme, ou reprendre</LinkButton>
          </div>
        </>
      ) : (
        <>
          <PageHead title={title} />
          <p>
            Vous recevez par courriel les opportunités nouvelles pour {organisationName}. Rien d’autre ne
            change si vous arrêtez, et vous pourrez reprendre quand vous voudrez.
          </p>
          <Form method="post">
            <Button variant="primary">Ne plus les recevoir</Button>
          </Form>
        </>
      )}
    </PublicShell>
  );
}

export function ErrorBoundary(): ReactElement {
  const error = useRouteError();
  if (!isRouteErrorResponse(error) || error.status !== 404) return <RouteErrorPage />;
  return (
    <PublicShell layout="page">
      <Brand to={paths.home()} />
      <PageHead title={unknownTitle} />
      <p>
        L’adresse est incomplète, ou le compte n’existe plus&nbsp;: rien ne lui est envoyé. Copiez l’adresse
        entière depuis le bas du message, ou réglez vos alertes une fois connecté.
      </p>
      <div className="actions">
        <LinkButton to={paths.alerts()}>Régler mes alertes</LinkButton>
      </div>
    </PublicShell>
  );
}
