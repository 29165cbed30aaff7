import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { filterAnswers, readAnswerFilters } from "#app/features/opportunity-answers/answer-filters.ts";
import { ownAnswerLines } from "#app/features/opportunity-answers/own-answer-lines.server.ts";
import { askOwnStructure } from "#app/features/opportunity-answers/own-structure.server.ts";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { countOf } from "#app/ui/french.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageOf } from "#app/ui/page-of.ts";
import { pageTitle } from "#app/ui/page-title.ts";
import { Pagination } from "#app/ui/pagination.tsx";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { AnswerFilterBar } from "./answer-filter-bar.tsx";
import { AnswerTable } from "./answer-table.tsx";
import { answerRows } from "./answer-rows.server.ts";

export const meta: MetaFunction = ({ error }) => [
  { title: error ? pageTitle(errorWords(error).title) : pageTitle("Mes réponses") },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, organisationId, today } = await askOwnStructure(request, context, "answer opportunity");
  const params = new URL(request.url).searchParams;
  const lines = await ownAnswerLines(db, organisationId, today);
  const filters = readAnswerFilters(params);
  const { shown, ...page } = pageOf(filterAnswers(lines, filters), params);
  return {
    ...page,
    filters,
    all: lines.length,
    unread: lines.filter(({ thread }) => thread?.isUnread === true).length,
    rows: await answerRows(db, shown, today),
  };
}

export default function OwnAnswersRoute(): ReactElement {
  const { rows, filters, all, unread, ...page } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title="Mes réponses"
        context={
          unread === 0
            ? "Ce que vous avez répondu aux opportunités, et ce qu’il en est devenu."
            : `${countOf(unread, "réponse")} de la facilitatrice à lire.`
        }
      />
      {all === 0 ? (
        <EmptyState
          kind="never"
          title="Aucune réponse pour l’instant"
          actions={
            <LinkButton variant="primary" to={paths.opportunities()}>
              Voir les opportunités
            </LinkButton>
          }
        >
          Dites «&nbsp;Ça m’intéresse&nbsp;» ou posez une question sur une opportunité&nbsp;: vous suivrez ici
          ce que la facilitatrice en fait.
        </EmptyState>
      ) : (
        <>
          <AnswerFilterBar filters={filters} found={page.total} />
          {rows.length === 0 ? (
            <EmptyState
              kind="filtered"
              title="Aucune réponse avec ces filtres"
              actions={<LinkButton to={paths.ownAnswers()}>Tout effacer</LinkButton>}
            >
              {`${countOf(all, "réponse")} en tout.`}
            </EmptyState>
          ) : (
            <>
              <AnswerTable rows={rows} total={page.total} />
              <Pagination {...page} noun={["réponse", "réponses"]} />
            </>
          )}
        </>
      )}
    </>
  );
}

export const ErrorBoundary = RouteError;
