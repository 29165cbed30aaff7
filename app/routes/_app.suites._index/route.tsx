import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { requireHostViewer } from "#app/platform/require-host.server.ts";
import { outcomeCalls } from "#app/features/outcomes/due-calls.server.ts";
import { databaseOf, todayOf } from "#app/platform/request-context.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { Pagination } from "#app/ui/pagination.tsx";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { CallFilterBar } from "./call-filter-bar.tsx";
import { CallTable } from "./call-table.tsx";
import { CallsSentence } from "./calls-sentence.tsx";
import { EmptyCalls } from "./empty-calls.tsx";
import { listPage } from "./list-page.ts";
import { RatesPanel } from "./rates-panel.tsx";
import { readRates } from "./read-rates.server.ts";

export const meta: MetaFunction = ({ error }) => [
  { title: error ? pageTitle(errorWords(error).title) : pageTitle("Suites de parcours") },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireHostViewer(request, context, "follow outcomes");
  const db = databaseOf(context);
  const today = todayOf(context);
  const params = new URL(request.url).searchParams;
  const calls = await outcomeCalls(db, { hostId: viewer.organisationId as OrganisationId, today });
  return { ...listPage(calls, params), today, rates: await readRates(db, viewer, params, today) };
}

export default function OutcomesRoute(): ReactElement {
  const data = useLoaderData<typeof loader>();
  const { filters, lines, total, rates, today } = data;
  return (
    <>
      <PageHead title="Suites de parcours" context={<CallsSentence counts={data.counts} />} />
      <CallFilterBar filters={filters} found={total} />
      {lines.length === 0 ? (
        <EmptyCalls filters={filters} counts={data.counts} />
      ) : (
        <>
          <CallTable lines={lines} total={total} state={filters.state} today={today} />
          <Pagination {...data} noun={["appel", "appels"]} />
        </>
      )}
      {rates !== null && <RatesPanel rates={rates} />}
    </>
  );
}

export const ErrorBoundary = RouteError;
