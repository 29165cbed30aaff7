import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { askReminders } from "#app/features/reminders/ask-reminders.server.ts";
import { deskParams } from "#app/features/reminders/desk-filters.ts";
import { NoMailServer } from "#app/features/reminders/no-mail-server.tsx";
import { sendReminders } from "#app/features/reminders/send-reminders.server.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { countOf, plural } from "#app/ui/french.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { RecipientList } from "./recipient-list.tsx";
import { recipientsOf } from "./recipients.server.ts";
import { sendingWords } from "./sending-words.ts";

export const meta: MetaFunction = ({ error }) => [
  { title: error ? pageTitle(errorWords(error).title) : pageTitle("Vérifier puis envoyer", "Relances") },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const ask = await askReminders(request, context);
  const found = await recipientsOf(ask, new URL(request.url).searchParams);
  return { ...found, hasMail: ask.hasMail };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const ask = await askReminders(request, context);
  const form = await readForm(request);
  const keys = form.getAll(deskParams.chosen).filter((key) => typeof key === "string");
  const sending = await sendReminders(context, ask, keys);
  const toLog = sending.kept + sending.failed > 0;
  return redirectSaying(toLog ? paths.messages() : paths.reminders(), sendingWords(sending));
}

export default function SendRemindersRoute(): ReactElement {
  const { recipients, hasMail, ...left } = useLoaderData<typeof loader>();
  const count = recipients.length;
  return (
    <>
      <PageHead
        crumbs={[{ label: "Relances", to: paths.reminders() }]}
        title={titleOf(recipients)}
        context={leftWords(left)}
      />
      {count === 0 ? (
        <EmptyState
          kind="filtered"
          title="Aucune relance ne peut partir"
          actions={<LinkButton to={paths.reminders()}>Revenir aux relances</LinkButton>}
        >
          Cochez au moins une entreprise qui a une adresse et n’a pas été relancée aujourd’hui.
        </EmptyState>
      ) : (
        <Form method="post" className="stack">
          {!hasMail && <NoMailServer />}
          <RecipientList recipients={recipients} />
          <div className="actions">
            <Button variant="primary" icon="mail">
              {hasMail ? "Envoyer les relances cochées" : "Garder les relances cochées dans les envois"}
            </Button>
            <LinkButton variant="quiet" to={paths.reminders()}>
              Annuler
            </LinkButton>
          </div>
        </Form>
      )}
    </>
  );
}

/** « Envoyer 26 relances à 20 entreprises ? » */
function titleOf(recipients: readonly { siret: string }[]): string {
  const companies = new Set(recipients.map(({ siret }) => siret)).size;
  const count = recipients.length;
  return count === 0
    ? "Personne à relancer"
    : `Envoyer ${countOf(count, "relance")} à ${countOf(companies, "entreprise")}\u202f?`;
}

type Left = { later: number; already: number; withoutAddress: number };

function leftWords({ later, already, withoutAddress }: Left): string {
  const parts = [
    already > 0 && `${countOf(already, "entreprise")} déjà ${plural(already, "relancée")} aujourd’hui.`,
    withoutAddress > 0 && `${countOf(withoutAddress, "entreprise")} sans adresse.`,
    later > 0 && `${countOf(later, "autre")} au prochain envoi\u00a0: 50 partent à la fois.`,
  ].filter((part): part is string => part !== false);
  return parts.length === 0 ? "Relisez les textes, décochez ce qui ne doit pas partir." : parts.join(" ");
}

export const ErrorBoundary = RouteError;
