import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { askStudies } from "#app/features/studies/own-study.server.ts";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { countOf, plural } from "#app/ui/french.ts";
import { pageSizes } from "#app/ui/list-url.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { Pagination } from "#app/ui/pagination.tsx";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { readStudies, type StudyList } from "./read-studies.server.ts";
import { StudiesFilterBar } from "./studies-filter-bar.tsx";
import { StudiesTable } from "./studies-table.tsx";

export const meta: MetaFunction = ({ error }) => [
  { title: error ? pageTitle(errorWords(error).title) : pageTitle("Notes de calibrage") },
];

export async function loader(args: LoaderFunctionArgs) {
  const { db, scope, today } = await askStudies(args, "view studies");
  return readStudies(db, { scope, params: new URL(args.request.url).searchParams, today });
}

export default function StudiesRoute(): ReactElement {
  const list = useLoaderData<typeof loader>();
  const open = (
    <LinkButton variant="primary" icon="plus" to={paths.newStudy()}>
      Calibrer un marché
    </LinkButton>
  );
  return (
    <>
      <PageHead
        title="Notes de calibrage"
        context={contextOf(list)}
        {...(list.never
          ? {}
          : {
              actions: (
                <>
                  <LinkButton to={paths.calibrationFeedback()}>Prévu et réalisé</LinkButton>
                  {open}
                </>
              ),
            })}
      />
      {list.never ? (
        <EmptyState kind="never" title="Aucune note de calibrage" actions={open}>
          {list.reader === "host" ? forHost : forBuyer}
        </EmptyState>
      ) : (
        <>
          <StudiesFilterBar list={list} />
          {list.total === 0 ? (
            <EmptyState
              kind="filtered"
              title="Aucune note avec ces filtres"
              actions={<LinkButton to={paths.studies()}>Tout effacer</LinkButton>}
            >
              Cherchez un autre mot, ou un autre état.
            </EmptyState>
          ) : (
            <>
              <StudiesTable list={list} />
              {list.total > pageSizes[0] && <Pagination {...list} noun={["note", "notes"]} />}
            </>
          )}
        </>
      )}
    </>
  );
}

const forBuyer =
  "Une note dit combien d’heures d’insertion demander dans un marché, lot par lot, en jours et en personnes. Vous en repartez avec le texte des clauses à coller dans votre consultation.";
const forHost =
  "Une note dit combien d’heures d’insertion demander dans un marché, lot par lot. Les acheteurs vous envoient les leurs à relire, et vous pouvez en ouvrir une pour eux.";

/** What waits for the reader. */
function contextOf({ reader, waiting, late }: StudyList): string {
  if (reader === "authority") {
    return waiting === 0
      ? "Combien d’heures d’insertion demander, marché par marché."
      : `${countOf(waiting, "note renvoyée", "notes renvoyées")} par la facilitatrice, à revoir.`;
  }
  if (waiting === 0) return "Aucune note à relire.";
  const lateWords = late === 0 ? "" : `, dont ${countOf(late, "note")} en retard`;
  return `${countOf(waiting, "note")} ${plural(waiting, "attend", "attendent")} votre réponse${lateWords}.`;
}

export const ErrorBoundary = RouteError;
