import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { CreateAccountForm } from "#app/features/accounts/create-account-form.tsx";
import { databaseOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { countOf } from "#app/ui/french.ts";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { Section } from "#app/ui/section.tsx";
import { listAccounts, listTerritoryChoices } from "#db/queries/accounts.server.ts";
import { AccountTable } from "./account-table.tsx";
import { accountsAction } from "./accounts-action.server.ts";
import { intents } from "./intents.ts";

export const meta: MetaFunction = ({ error }) => [
  { title: pageTitle(error ? errorWords(error).title : "Comptes") },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { accountId } = await requirePermission(request, context, "manage accounts");
  const db = databaseOf(context);
  return { accounts: await listAccounts(db), territories: await listTerritoryChoices(db), own: accountId };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await requirePermission(request, context, "manage accounts");
  return accountsAction(request, context, viewer);
}

export default function AccountsRoute(): ReactElement {
  const { accounts, territories, own } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title="Comptes"
        context={countOf(accounts.length, "compte")}
        actions={
          <LinkButton variant="primary" icon="plus" to="#nouveau-compte-titre">
            Ouvrir un compte
          </LinkButton>
        }
      />
      {done?.link !== undefined && (
        <Notice title="Remettez ce lien à son titulaire : il ne sera plus affiché.">
          <p>
            <code>{done.link.url}</code>
          </p>
          <p>Il sert une fois, pendant {done.link.life}.</p>
        </Notice>
      )}
      {done?.refused !== undefined && (
        <div role="alert">
          <Notice tone="late" title={done.refused} />
        </div>
      )}
      <AccountTable accounts={accounts} own={own} />
      <Section
        title="Ouvrir un compte"
        id="nouveau-compte-titre"
        note="Un lien à usage unique s’affichera : son titulaire choisira son mot de passe."
      >
        <CreateAccountForm territories={territories} intent={intents.create} lastResult={done?.create} />
      </Section>
    </>
  );
}

export const ErrorBoundary = RouteError;
