import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { choosablePeriods } from "#app/domain/edition/edition-standing.ts";
import {
  editionPeriodCode,
  editionPeriodWords,
  parseEditionPeriod,
} from "#app/domain/edition/edition-state.ts";
import { askedPeriod, periodParam } from "#app/features/edition-desk/asked-period.ts";
import { readCompleteness } from "#app/features/edition-desk/completeness.server.ts";
import { hostToDo } from "#app/features/edition-desk/host-to-do.server.ts";
import { paths } from "#app/paths.ts";
import { databaseOf, todayOf } from "#app/platform/request-context.server.ts";
import { requireHostViewer } from "#app/platform/require-host.server.ts";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { FilterSelect } from "#app/ui/filter-fields.tsx";
import { formatInstant } from "#app/ui/french-dates.ts";
import { pageOf } from "#app/ui/page-of.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { lastRequestedPeriod, lastRequests } from "#db/queries/editions/host-standing.server.ts";
import { listEditions } from "#db/queries/editions/read-edition.server.ts";
import { readSettings } from "#db/queries/settings.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { ToDoLists } from "./to-do-lists.tsx";

export const meta: MetaFunction = ({ error }) => [
  { title: pageTitle(error ? errorWords(error).title : "À compléter", "Éditions") },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireHostViewer(request, context, "complete edition");
  const db = databaseOf(context);
  const hostId = viewer.organisationId as OrganisationId;
  const today = todayOf(context);
  const params = new URL(request.url).searchParams;
  const published = await listEditions(db);
  const requested = params.has(periodParam) ? undefined : await lastRequestedPeriod(db, hostId);
  const period =
    (requested === undefined ? undefined : parseEditionPeriod(requested)) ??
    askedPeriod(params, { published, today });
  if (period === undefined) throw new Response(null, { status: 404 });
  const settings = await readSettings(db);
  const [gaps] = await readCompleteness(db, { period, today, settings, hostId });
  if (gaps === undefined) throw new Response(null, { status: 404 });
  const code = editionPeriodCode(period);
  const toDo = hostToDo(gaps);
  const covering = published.filter(({ from, to }) => from <= period.from && to >= period.to).at(0);
  return {
    code,
    words: editionPeriodWords(period),
    choices: choosablePeriods(today).map((each) => ({
      value: editionPeriodCode(each),
      label: editionPeriodWords(each),
    })),
    requestedAt: (await lastRequests(db, code)).get(hostId) ?? null,
    publishedAs: covering?.number ?? null,
    hasHours: toDo.hasHours,
    keysMatch: toDo.keysMatch,
    pending: pageOf(toDo.pending, params, "page_valider"),
    missing: pageOf(toDo.missing, params, "page_manquants"),
    unknown: pageOf(toDo.unknown, params, "page_suites"),
    unspecified: pageOf(toDo.unspecified, params, "page_marches"),
  };
}

export type ToDoPage = Awaited<ReturnType<typeof loader>>;

/** What an edition waits for from the facilitator’s own host, each line leading where it is cleared. */
export default function CompleteEditionRoute(): ReactElement {
  const page = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        crumbs={[{ label: "Éditions", to: paths.editions() }]}
        title={`À compléter\u00a0: ${page.words}`}
        context={
          page.requestedAt === null
            ? "Ce que l’édition du réseau attend de votre structure. Vous seuls lisez ces listes."
            : `Demandé par le réseau le ${formatInstant(page.requestedAt)}. Vous seuls lisez ces listes.`
        }
      />
      <FilterBar label="Choisir la période" verb="Voir">
        <FilterSelect label="Période" name={periodParam} value={page.code} options={page.choices} />
      </FilterBar>
      <ToDoLists page={page} />
    </>
  );
}

export const ErrorBoundary = RouteError;
