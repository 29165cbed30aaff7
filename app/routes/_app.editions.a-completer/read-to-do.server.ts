import type { LoaderFunctionArgs } from "@remix-run/node";
import { choosablePeriods } from "#app/domain/edition/edition-standing.ts";
import {
  editionPeriodCode,
  editionPeriodWords,
  parseEditionPeriod,
} from "#app/domain/edition/edition-state.ts";
import { askedPeriod, periodParam } from "#app/features/edition-desk/asked-period.ts";
import { readCompleteness } from "#app/features/edition-desk/completeness.server.ts";
import { hostToDo } from "#app/features/edition-desk/host-to-do.server.ts";
import { databaseOf, todayOf } from "#app/platform/request-context.server.ts";
import { requireHostViewer } from "#app/platform/require-host.server.ts";
import { pageOf } from "#app/ui/page-of.ts";
import { lastRequestedPeriod, lastRequests } from "#db/queries/editions/host-standing.server.ts";
import { listEditions } from "#db/queries/editions/read-edition.server.ts";
import { readSettings } from "#db/queries/settings.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";

/** A host’s own lists for a period: the one asked for, else the last the network asked it to complete. */
export async function readToDo({ request, context }: LoaderFunctionArgs) {
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

export type ToDoPage = Awaited<ReturnType<typeof readToDo>>;
