import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { monthOf } from "#app/domain/calendar.ts";
import { rowsForViewer } from "#app/features/report/rows-for-viewer.server.ts";
import { refuseReport } from "#app/features/report/report-refusal.server.ts";
import { pageParams, readScope, scopeSearch, yearOf } from "#app/features/report/report-view-scope.ts";
import { scopeNames } from "#app/features/report/report-view.server.ts";
import { scopeSentence } from "#app/features/report/scope-words-view.ts";
import { paths } from "#app/paths.ts";
import { databaseOf, todayOf } from "#app/platform/request-context.server.ts";
import { requireViewer } from "#app/platform/require-viewer.server.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { readPage } from "#app/ui/list-url.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { Pagination } from "#app/ui/pagination.tsx";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { figureWords } from "./figure-words.ts";
import { OtherView } from "./other-view.tsx";
import { RowsTable } from "./rows-table.tsx";
import { figureText, rowNoun, sumSentence } from "./sum-words.ts";

export const meta: MetaFunction<typeof loader> = ({ data, error }) => [
  { title: data ? pageTitle(figureWords(data.path), "Rapport FA02") : pageTitle(errorWords(error).title) },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const db = databaseOf(context);
  const url = new URL(request.url);
  const reading = readScope(url.searchParams, pageParams, yearOf(monthOf(todayOf(context))));
  if (reading.state === "refused") throw new Response(null, { status: 400 });
  const { page, pageSize } = readPage(url.searchParams);
  const path = params.figure ?? "";
  const answer = await rowsForViewer(db, viewer, {
    asked: reading.scope,
    figure: path,
    page: { offset: (page - 1) * pageSize, limit: pageSize },
  });
  if (answer.outcome === "unknown figure") throw new Response(null, { status: 404 });
  if (answer.outcome === "hidden") throw new Response(null, { status: 403 });
  if (answer.outcome !== "behind") return refuseReport(answer.outcome);
  const { behind, scope } = answer;
  return { path, behind, page, pageSize, scope, names: await scopeNames(db, scope) };
}

export default function FigureRowsRoute(): ReactElement {
  const { path, behind, page, pageSize, scope, names } = useLoaderData<typeof loader>();
  const words = figureWords(path);
  const sentence = sumSentence(path, behind);
  const search = scopeSearch(scope);
  return (
    <>
      <PageHead
        title={`Les lignes derrière ${figureText(path, behind)}`}
        crumbs={[{ label: "Rapport Fiche action 02", to: paths.report() + search }]}
        context={`${words}. ${scopeSentence(scope, names)}.`}
      />
      <p className="soft">
        {sentence} <OtherView path={path} search={search} />
        <Link to={paths.methods()}>Comment ces chiffres sont calculés</Link>.
      </p>
      {behind.page.length === 0 ? (
        <EmptyState kind="filtered" title="Aucune ligne derrière ce chiffre">
          Rien n’y est compté sur cette période et dans cette portée.
        </EmptyState>
      ) : (
        <RowsTable path={path} caption={words} behind={behind} />
      )}
      {behind.count > 0 && (
        <Pagination page={page} pageSize={pageSize} total={behind.count} noun={rowNoun(behind.rows)} />
      )}
    </>
  );
}

export const ErrorBoundary = RouteError;
