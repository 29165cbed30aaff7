import { randomUUID } from "node:crypto";
import type { LoaderFunctionArgs } from "@remix-run/node";
import type { Day } from "#app/domain/calendar.ts";
import type { HostCompleteness } from "#app/domain/edition/edition-content.ts";
import { choosablePeriods, editionStanding } from "#app/domain/edition/edition-standing.ts";
import { editionPeriodCode, editionPeriodWords } from "#app/domain/edition/edition-state.ts";
import { hasGap } from "#app/features/edition-desk/ask-hosts.server.ts";
import { askedPeriod } from "#app/features/edition-desk/asked-period.ts";
import { bandsOf, readCompleteness, type HostGaps } from "#app/features/edition-desk/completeness.server.ts";
import { standingWords, supersedingWords } from "#app/features/edition-desk/standing-words.ts";
import { databaseOf, dayInParis, envOf, todayOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import { pageOf } from "#app/ui/page-of.ts";
import { findDraftOf } from "#db/queries/editions/edition-drafts.server.ts";
import { lastRequests, type FacilitatorPresence } from "#db/queries/editions/host-standing.server.ts";
import { listEditions } from "#db/queries/editions/read-edition.server.ts";
import { readSettings } from "#db/queries/settings.server.ts";

/** What the animator reads of a host: bands and words, never a count. */
export type PreparedHost = HostCompleteness & {
  name: string;
  hasHours: boolean;
  facilitators: FacilitatorPresence;
  hasGap: boolean;
  askedAt: string | null;
  isAskedToday: boolean;
};

/** A period about to be frozen: what may be done of it, and what each host still has to do, those with gaps first. */
export async function readPrepare({ request, context }: LoaderFunctionArgs) {
  await requirePermission(request, context, "prepare editions");
  const db = databaseOf(context);
  const today = todayOf(context);
  const params = new URL(request.url).searchParams;
  const published = await listEditions(db);
  const period = askedPeriod(params, { published, today });
  if (period === undefined) throw new Response(null, { status: 404 });
  const standing = editionStanding(period, published, today);
  const gaps = await readCompleteness(db, { period, today, settings: await readSettings(db), hostId: null });
  const code = editionPeriodCode(period);
  const requests = await lastRequests(db, code);
  const hosts = gaps
    .map((each) => preparedHost(each, requests.get(each.host.id) ?? null, today))
    .sort((one, other) => Number(other.hasGap) - Number(one.hasGap));
  const choices = choosablePeriods(today).map((each) => ({
    value: editionPeriodCode(each),
    label: editionPeriodWords(each),
  }));
  return {
    code,
    words: editionPeriodWords(period),
    choices: choices.some(({ value }) => value === code)
      ? choices
      : [{ value: code, label: editionPeriodWords(period) }, ...choices],
    refusal: standingWords(period, standing),
    superseding: supersedingWords(period, standing),
    draft: (await findDraftOf(db, period))?.id ?? null,
    newId: randomUUID(),
    hasMail: envOf(context).mail !== null,
    withGap: hosts.filter((host) => host.hasGap).length,
    hosts: pageOf(hosts, params),
  };
}

function preparedHost(gaps: HostGaps, askedAt: string | null, today: Day): PreparedHost {
  const { host, hasHours, facilitators } = gaps;
  const isAskedToday = askedAt !== null && dayInParis(new Date(askedAt)) === today;
  const asked = { hasGap: hasGap(gaps), askedAt, isAskedToday };
  return { ...bandsOf(gaps), name: host.name, hasHours, facilitators, ...asked };
}

export type PreparePage = Awaited<ReturnType<typeof readPrepare>>;
