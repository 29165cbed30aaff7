import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { roles } from "#app/domain/role.ts";
import { ChangePasswordForm } from "#app/features/accounts/change-password-form.tsx";
import { CreateTokenForm } from "#app/features/accounts/create-token-form.tsx";
import { instantWords } from "#app/features/accounts/instant-words.ts";
import { ownSessions } from "#app/features/accounts/own-account.server.ts";
import { ownStructureOf } from "#app/features/activities/own-structure.server.ts";
import { ContactForm } from "#app/features/forum/contact-form.tsx";
import { editedContact } from "#app/features/forum/edited-contact.server.ts";
import { paths } from "#app/paths.ts";
import { databaseOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { Section } from "#app/ui/section.tsx";
import { findAccount } from "#db/queries/accounts.server.ts";
import { listTokens } from "#db/queries/api-tokens.server.ts";
import type { AccountId } from "#db/schema/columns.ts";
import { accountAction } from "./account-action.server.ts";
import { intents } from "./intents.ts";
import { NewToken } from "./new-token.tsx";
import { SessionTable } from "./session-table.tsx";
import { TokenTable } from "./token-table.tsx";

export const meta: MetaFunction = ({ error }) => [
  { title: pageTitle(error ? errorWords(error).title : "Mon compte") },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requirePermission(request, context, "manage own account");
  const db = databaseOf(context);
  const id = viewer.accountId as AccountId;
  const account = await findAccount(db, id);
  const sessions = await ownSessions(request, context, viewer);
  const tokens = await listTokens(db, id);
  return {
    owner: { email: account?.email ?? "", name: viewer.name },
    roleLabel: roles[viewer.role].label,
    organisationName: viewer.organisationName,
    ownStructure: await ownStructureOf(db, viewer),
    contact: await editedContact(db, id),
    sessions: sessions.map(({ createdAt, lastSeenAt, ...session }) => ({
      ...session,
      opened: instantWords(createdAt),
      lastSeen: instantWords(lastSeenAt),
    })),
    tokens: tokens.map(({ id, label, createdAt, expiresAt, lastUsedAt }) => ({
      id,
      label,
      created: instantWords(createdAt),
      expires: expiresAt === null ? null : instantWords(expiresAt),
      lastUsed: lastUsedAt === null ? null : instantWords(lastUsedAt),
    })),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await requirePermission(request, context, "manage own account");
  return accountAction(request, context, viewer);
}

export default function AccountRoute(): ReactElement {
  const { owner, roleLabel, organisationName, ownStructure, contact, sessions, tokens } =
    useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const place = [owner.email, roleLabel, organisationName].filter((text) => text !== null);
  return (
    <>
      <PageHead
        title="Mon compte"
        context={place.join(" · ")}
        {...(ownStructure !== null && {
          actions: (
            <LinkButton icon="hands" to={paths.activities(ownStructure)}>
              Vos métiers
            </LinkButton>
          ),
        })}
      />
      {done?.token !== undefined && <NewToken token={done.token} />}
      {contact !== null && (
        <Section
          title="Annuaire du réseau"
          id="annuaire-du-reseau"
          note="Ce que tout le réseau lit pour vous joindre."
        >
          <ContactForm
            key={contact.seen}
            contact={contact}
            intent={intents.contact}
            back={paths.contacts()}
            reply={done?.contact}
          />
        </Section>
      )}
      <Section title="Où vous êtes connecté" note="Une session s’arrête après 30 minutes sans rien faire.">
        <SessionTable sessions={sessions} />
      </Section>
      <Section title="Changer de mot de passe" note="Les autres sessions s’arrêteront.">
        <ChangePasswordForm owner={owner} intent={intents.password} lastResult={done?.password} />
      </Section>
      <Section
        title="Jetons d’accès à l’API"
        note="Un programme qui présente un jeton a vos droits, ni plus ni moins."
      >
        <TokenTable tokens={tokens} />
        <CreateTokenForm intent={intents.createToken} lastResult={done?.createToken} />
      </Section>
    </>
  );
}

export const ErrorBoundary = RouteError;
