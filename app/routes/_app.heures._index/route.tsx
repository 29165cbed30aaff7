import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { monthOf } from "#app/domain/calendar.ts";
import { lastMonthDue, statementDueOn } from "#app/domain/position.ts";
import { validateCompany } from "#app/features/hours/validate-company.server.ts";
import { validatedWords } from "#app/features/hours/validated-words.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { databaseOf, todayOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import { formatMonth } from "#app/ui/french-dates.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { Pagination } from "#app/ui/pagination.tsx";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { readSettings } from "#db/queries/settings.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { CompanyTable } from "./company-table.tsx";
import { HoursFilterBar } from "./hours-filter-bar.tsx";
import { readHoursFilters, readMonth } from "./hours-filters.ts";
import { NoStatement } from "./no-statement.tsx";
import { MonthNav } from "./month-nav.tsx";
import { MonthPosition } from "./month-position.tsx";
import { readMonthPage } from "./month-page.server.ts";

export const meta: MetaFunction = ({ error }) => [
  { title: pageTitle(error ? errorWords(error).title : "Heures du mois") },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requirePermission(request, context, "edit hours");
  const db = databaseOf(context);
  const today = todayOf(context);
  const params = new URL(request.url).searchParams;
  const settings = await readSettings(db);
  const month = readMonth(params, lastMonthDue(today, settings.statement_due_day));
  const filters = readHoursFilters(params);
  const hostId = viewer.organisationId as OrganisationId;
  const page = await readMonthPage(db, { hostId, month, today, settings, filters, params });
  const dueOn = statementDueOn(month, settings.statement_due_day);
  return { ...page, filters, month, thisMonth: monthOf(today), dueOn, isDue: dueOn <= today };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await requirePermission(request, context, "edit hours");
  const form = await readForm(request);
  const today = todayOf(context);
  const url = new URL(request.url);
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const asked = await validateCompany(databaseOf(context), {
    hostId: viewer.organisationId as OrganisationId,
    month: readMonth(new URLSearchParams({ mois: text("mois") }), monthOf(today)),
    reference: text("marche"),
    siret: text("siret"),
    seen: text("vu"),
    today,
    actor: viewer,
  });
  const back = url.pathname + url.search;
  switch (asked.outcome) {
    case "validated":
      return redirectSaying(back, validatedWords(asked));
    case "modified":
      return redirectSaying(
        back,
        "Rien n’est validé\u00a0: ces relevés ont changé entre-temps, relisez-les.",
      );
    case "not found":
      throw new Response(null, { status: 404 });
  }
}

export default function HoursRoute(): ReactElement {
  const data = useLoaderData<typeof loader>();
  const { summary, month, lines, total } = data;
  const isComing = !data.isDue && summary.missing === summary.expected;
  return (
    <>
      <PageHead
        title="Heures du mois"
        context={`Ce que les entreprises déclarent pour ${formatMonth(month)}, sur vos marchés en cours.`}
        actions={<MonthNav month={month} thisMonth={data.thisMonth} />}
      />
      {summary.expected > 0 && !isComing && (
        <>
          <MonthPosition {...data} />
          <HoursFilterBar {...data} found={total} />
        </>
      )}
      {lines.length === 0 || isComing ? (
        <NoStatement {...data} />
      ) : (
        <>
          <CompanyTable lines={lines} month={month} total={total} />
          {total > data.pageSize && <Pagination {...data} noun={["ligne", "lignes"]} />}
        </>
      )}
    </>
  );
}

export const ErrorBoundary = RouteError;
