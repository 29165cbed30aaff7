import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { messageStates, type MessageState } from "#app/domain/message-kind.ts";
import { askReminders } from "#app/features/reminders/ask-reminders.server.ts";
import { NoMailServer } from "#app/features/reminders/no-mail-server.tsx";
import { paths } from "#app/paths.ts";
import { ActiveFilters } from "#app/ui/active-filters.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { FilterSelect } from "#app/ui/filter-fields.tsx";
import { countOf } from "#app/ui/french.ts";
import { readPage } from "#app/ui/list-url.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { Pagination } from "#app/ui/pagination.tsx";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { countMessages, listMessages } from "#db/queries/message-log.server.ts";
import { MessageTable } from "./message-table.tsx";

export const meta: MetaFunction = ({ error }) => [
  { title: error ? pageTitle(errorWords(error).title) : pageTitle("Envois") },
];

const stateParam = "etat";
/** Word of each state in the URL. */
const stateSlugs: Record<MessageState, string> = { outbox: "a-envoyer", failed: "echec", sent: "envoye" };
const states = Object.keys(stateSlugs) as MessageState[];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, hostId, hasMail } = await askReminders(request, context);
  const params = new URL(request.url).searchParams;
  const state = states.find((one) => stateSlugs[one] === params.get(stateParam)) ?? null;
  const counts = await countMessages(db, hostId);
  const all = counts.outbox + counts.failed + counts.sent;
  const total = state === null ? all : counts[state];
  const { page: asked, pageSize } = readPage(params);
  const page = Math.min(asked, Math.max(1, Math.ceil(total / pageSize)));
  const offset = (page - 1) * pageSize;
  const messages = await listMessages(db, { hostId, state, limit: pageSize, offset });
  return { hasMail, counts, all, state, total, page, pageSize, messages };
}

export default function MessagesRoute(): ReactElement {
  const { hasMail, counts, all, state, messages, ...pages } = useLoaderData<typeof loader>();
  const active = state === null ? [] : [{ param: stateParam, label: messageStates[state] }];
  return (
    <>
      <PageHead
        crumbs={[{ label: "Relances", to: paths.reminders() }]}
        title="Envois"
        context={`${countOf(counts.outbox, "message")} à envoyer vous-même, ${countOf(counts.failed, "échec")}, ${countOf(counts.sent, "envoyé")}.${hasMail ? " Les courriels partent par le serveur de l’installation." : ""}`}
      />
      <div className="stack">
        {!hasMail && <NoMailServer />}
        {all === 0 ? (
          <EmptyState
            kind="never"
            icon="mail"
            title="Rien n’a encore été envoyé"
            actions={<LinkButton to={paths.reminders()}>Voir les relances</LinkButton>}
          >
            Relances, liens de déclaration et courriers se retrouvent ici, avec ce qu’ils sont devenus.
          </EmptyState>
        ) : (
          <>
            <FilterBar
              label="Filtrer les envois"
              active={active.length}
              chips={
                <ActiveFilters
                  found={countOf(pages.total, "envoi trouvé avec", "envois trouvés avec")}
                  filters={active}
                />
              }
            >
              <FilterSelect
                label="État"
                name={stateParam}
                value={state === null ? "" : stateSlugs[state]}
                all="Tous"
                options={states.map((one) => ({ value: stateSlugs[one], label: messageStates[one] }))}
              />
            </FilterBar>
            {messages.length === 0 ? (
              <EmptyState
                kind="filtered"
                title="Aucun envoi dans cet état"
                actions={<LinkButton to={paths.messages()}>Tout effacer</LinkButton>}
              />
            ) : (
              <div>
                <MessageTable messages={messages} />
                <Pagination {...pages} noun={["envoi", "envois"]} />
              </div>
            )}
          </>
        )}
      </div>
    </>
  );
}

export const ErrorBoundary = RouteError;
