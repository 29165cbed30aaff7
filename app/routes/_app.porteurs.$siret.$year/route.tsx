import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { GrantPanel } from "#app/features/report/grant-gauge-view.tsx";
import { HostFigures } from "#app/features/report/host-figures-view.tsx";
import { reportForViewer } from "#app/features/report/report-for-viewer.server.ts";
import { refuseReport, scopeMessage } from "#app/features/report/report-refusal.server.ts";
import { scopeSearch, wholeYear } from "#app/features/report/report-view-scope.ts";
import { scopeNames } from "#app/features/report/report-view.server.ts";
import { paths } from "#app/paths.ts";
import { databaseOf, nowOf, todayOf } from "#app/platform/request-context.server.ts";
import { requireViewer } from "#app/platform/require-viewer.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { formatInstant } from "#app/ui/french-dates.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";

export const meta: MetaFunction<typeof loader> = ({ data, error }) => [
  { title: data ? pageTitle(data.name, `Convention ${data.year}`) : pageTitle(errorWords(error).title) },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, context);
  if (viewer.role !== "funder") throw new Response(null, { status: 403 });
  const { siret = "", year: yearText = "" } = params;
  if (!/^(19|20|21)\d\d$/.test(yearText)) throw new Response(null, { status: 404 });
  const db = databaseOf(context);
  const year = Number(yearText);
  const asked = { ...wholeYear(year), territory: null, host: siret, authority: null };
  const answer = await reportForViewer(db, viewer, asked);
  if (answer.outcome !== "report") {
    if (scopeMessage(answer.outcome) !== null) throw new Response(null, { status: 404 });
    return refuseReport(answer.outcome);
  }
  const { report, scope } = answer;
  const { host } = await scopeNames(db, scope);
  return {
    year,
    name: host ?? siret,
    search: scopeSearch(scope),
    report,
    today: todayOf(context),
    computedAt: nowOf(context).toISOString(),
  };
}

export default function HostGrantRoute(): ReactElement {
  const { name, year, search, report, today, computedAt } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={name}
        crumbs={[{ label: "Porteurs et conventions", to: paths.hosts() }]}
        context={`Convention et totaux exacts de l’année ${year}. Calculé le ${formatInstant(computedAt)}.`}
        actions={
          <>
            <LinkButton icon="chart" to={paths.report() + search}>
              Les huit indicateurs
            </LinkButton>
            <LinkButton icon="download" to={paths.reportFile("xlsx") + search} reloadDocument download>
              Excel
            </LinkButton>
          </>
        }
      />
      {report.grant === null ? (
        <EmptyState kind="never" title={`Aucune convention pour ${year}`} icon="coins">
          Elle arrive avec le classeur d’échange, feuille Conventions. Les totaux du porteur sont ci-dessous.
        </EmptyState>
      ) : (
        <GrantPanel grant={report.grant} today={today} />
      )}
      <HostFigures report={report} year={year} />
    </>
  );
}

export const ErrorBoundary = RouteError;
