import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { nextToPrepare } from "#app/domain/edition/edition-standing.ts";
import { editionPeriodCode, editionPeriodWords } from "#app/domain/edition/edition-state.ts";
import { verdictOn } from "#app/domain/permission.ts";
import { ownRequest } from "#app/features/edition-desk/own-request.server.ts";
import { paths } from "#app/paths.ts";
import { databaseOf, todayOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { inSentence } from "#app/ui/french.ts";
import { formatInstant } from "#app/ui/french-dates.ts";
import { Notice } from "#app/ui/notice.tsx";
import { pageOf } from "#app/ui/page-of.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { Pagination } from "#app/ui/pagination.tsx";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { listDrafts } from "#db/queries/editions/edition-drafts.server.ts";
import { listEditions } from "#db/queries/editions/read-edition.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
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
  const completes = verdictOn(viewer, "complete edition") === "allowed";
  const hostId = completes ? (viewer.organisationId as OrganisationId | null) : null;
  const next = prepares ? nextToPrepare(published, todayOf(context)) : undefined;
  return {
    ...pageOf(published, new URL(request.url).searchParams),
    prepares,
    completes,
    request: hostId === null ? null : await ownRequest(db, hostId, published),
    next: next === undefined ? null : { code: editionPeriodCode(next), words: editionPeriodWords(next) },
    drafts: prepares ? await listDrafts(db) : [],
  };
}

/** Protected tables, published: never a raw figure in their place. */
export default function EditionsRoute(): ReactElement {
  const { shown, drafts, prepares, completes, next, request, ...list } = useLoaderData<typeof loader>();
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
      {request !== null && (
        <Notice
          tone="at_risk"
          title={`Le réseau attend vos données\u00a0: ${request.words}.`}
          actions={
            <LinkButton to={paths.completeEdition({ periode: request.code })}>Voir ce qui manque</LinkButton>
          }
        >
          {`Demandé le ${formatInstant(request.at)}.`}
        </Notice>
      )}
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
