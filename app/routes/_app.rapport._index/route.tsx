import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { monthOf } from "#app/domain/calendar.ts";
import { grantProjection } from "#app/domain/grant-projection.ts";
import { isEmptyReport } from "#app/features/report/empty-report.ts";
import { FigureOpening } from "#app/features/report/report-figure-view.tsx";
import { refuseReport, scopeMessage } from "#app/features/report/report-refusal.server.ts";
import { scopeChoices } from "#app/features/report/report-view-choices.server.ts";
import { pageParams, readScope, scopeSearch, yearOf } from "#app/features/report/report-view-scope.ts";
import { reportView } from "#app/features/report/report-view.server.ts";
import { databaseOf, nowOf, todayOf } from "#app/platform/request-context.server.ts";
import { requireViewer } from "#app/platform/require-viewer.server.ts";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { readSettings } from "#db/queries/settings.server.ts";
import { EmptyReport } from "./empty-report.tsx";
import { RefusedScope } from "./refused-scope.tsx";
import { ReportBody } from "./report-body.tsx";
import { ReportFilters } from "./report-filters.tsx";
import { ReportHead } from "./report-head.tsx";
import { rowsOpenTo } from "./rows-open-to.ts";
import { scopeTitle } from "#app/features/report/scope-words-view.ts";

export const meta: MetaFunction<typeof loader> = ({ data, error }) => {
  if (data === undefined) return [{ title: pageTitle(errorWords(error).title) }];
  return [
    { title: pageTitle(data.state === "shown" ? `Rapport FA02, ${scopeTitle(data)}` : "Rapport FA02") },
  ];
};

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const db = databaseOf(context);
  const today = todayOf(context);
  const reading = readScope(new URL(request.url).searchParams, pageParams, yearOf(monthOf(today)));
  if (reading.state === "refused") {
    return data({ state: "refused" as const, message: reading.message }, { status: 400 });
  }
  const view = await reportView(db, viewer, reading.scope);
  if (view.outcome !== "view") {
    const message = scopeMessage(view.outcome) ?? refuseReport(view.outcome);
    return data({ state: "refused" as const, message }, { status: 400 });
  }
  const { report, months, names } = view;
  const choices = await scopeChoices(db, viewer, report.scope, Number(today.slice(0, 4)));
  return data({
    state: "shown" as const,
    report,
    months,
    names,
    choices,
    role: viewer.role,
    projection: report.grant && grantProjection(report.grant, { today, ...(await readSettings(db)) }),
    computedAt: nowOf(context).toISOString(),
  });
}

export default function ReportRoute(): ReactElement {
  const view = useLoaderData<typeof loader>();
  if (view.state === "refused") return <RefusedScope message={view.message} />;
  const { report, months, names, choices, role, projection, computedAt } = view;
  const search = scopeSearch(report.scope);
  const opens = rowsOpenTo(role);
  return (
    <FigureOpening value={{ search, opens }}>
      <ReportHead role={role} scope={report.scope} names={names} months={months} computedAt={computedAt} />
      <ReportFilters scope={report.scope} choices={choices} />
      {isEmptyReport(report) ? (
        <EmptyReport scope={report.scope} names={names} />
      ) : (
        <ReportBody report={report} months={months} projection={projection} />
      )}
    </FigureOpening>
  );
}

export const ErrorBoundary = RouteError;
