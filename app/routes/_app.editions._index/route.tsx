import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { nextToPrepare } from "#app/domain/edition/edition-standing.ts";
import { editionPeriodCode, editionPeriodWords } from "#app/domain/edition/edition-state.ts";
import { verdictOn } from "#app/domain/permission.ts";
import { paths } from "#app/paths.ts";
import { databaseOf, todayOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { inSentence } from "#app/ui/french.ts";
import { pageOf } from "#app/ui/page-of.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { Pagination } from "#app/ui/pagination.tsx";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { listDrafts } from "#db/queries/editions/edition-drafts.server.ts";
import { listEditions } from "#db/queries/editions/read-edition.server.ts";
import { DraftsSection } from "./drafts-section.tsx";
import { EditionsTable } from "./editions-table.tsx";
import { NoEdition } from "./no-edition.tsx";

export const meta: MetaFunction<typeof loader> = ({ data, error }) => [
  { title: pageTitle(data === undefined ? errorWords(error).title : "Éditions") },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requirePermission(request, context, "view editions");
  const db = databaseOf(context);
  const published = await listEditions(db);
  const prepares = verdictOn(viewer, "prepare editions") === "allowed";
  const next = prepares ? nextToPrepare(published, todayOf(context)) : undefined;
  return {
    ...pageOf(published, new URL(request.url).searchParams),
    prepares,
    completes: verdictOn(viewer, "complete edition") === "allowed",
    next: next === undefined ? null : { code: editionPeriodCode(next), words: editionPeriodWords(next) },
    drafts: prepares ? await listDrafts(db) : [],
  };
}

/** Protected tables, published: never a raw figure in their place. */
export default function EditionsRoute(): ReactElement {
  const { shown, drafts, prepares, completes, next, ...list } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title="Éditions"
        context="Les chiffres consolidés de tous les porteurs, publiés par semestre ou par année."
        actions={
          <>
            {prepares && (
              <LinkButton
                to={paths.prepareEdition(next === null ? {} : { periode: next.code })}
                variant="primary"
                icon="plus"
              >
                {next === null ? "Préparer une édition" : `Préparer l’édition du ${inSentence(next.words)}`}
              </LinkButton>
            )}
            {completes && (
              <LinkButton to={paths.completeEdition()}>Ce que l’édition attend de vous</LinkButton>
            )}
          </>
        }
      />
      {drafts.length > 0 && <DraftsSection drafts={drafts} />}
      {list.total === 0 ? (
        <NoEdition prepares={prepares} />
      ) : (
        <>
          <EditionsTable editions={shown} />
          <Pagination {...list} noun={["édition", "éditions"]} />
        </>
      )}
    </>
  );
}

export const ErrorBoundary = RouteError;
