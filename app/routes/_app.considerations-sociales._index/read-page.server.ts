import { monthsOf, type Day, type Month, type Period } from "#app/domain/calendar.ts";
import { wholeYear } from "#app/features/report/report-view-scope.ts";
import { dutyLines } from "#app/features/considerations/duty-lines.ts";
import { matchesFilter, readConsiderationFilter } from "#app/features/considerations/consideration-filter.ts";
import {
  readConsiderations,
  type ConsideredContract,
} from "#app/features/considerations/considerations.server.ts";
import { readPage } from "#app/ui/list-url.ts";
import type { Db } from "#db/database.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";

type Asked = {
  buyerId: OrganisationId;
  period: Period;
  refused: string | null;
  params: URLSearchParams;
  today: Day;
};

/** Everything the page shows of a buyer’s contracts, and nothing more. */
export async function readConsiderationsPage(db: Db, { buyerId, period, refused, params, today }: Asked) {
  const read = await readConsiderations(db, { buyerId, period });
  const filter = readConsiderationFilter(params);
  const found = read.contracts.filter((contract) => matchesFilter(contract, filter));
  const { page: asked, pageSize } = readPage(params);
  const page = Math.min(asked, Math.max(1, Math.ceil(found.length / pageSize)));
  const judged = [...read.contracts, ...read.undated];
  return {
    period,
    refused,
    isPrivate: read.isPrivate,
    share: read.share,
    threshold: { value: read.scheme.value, source: read.scheme.source },
    duty: read.isPrivate ? [] : dutyLines(judged, read.followers),
    dutySince: read.dutySince,
    met: judged.filter(({ duty }) => duty.kind === "free" && duty.why === "met").length,
    filter,
    page,
    pageSize,
    total: found.length,
    lines: found.slice((page - 1) * pageSize, page * pageSize).map(lineOf),
    undated: read.undated.map(lineOf),
    never: read.firstDay === null && read.undated.length === 0,
    months: monthChoices(read.firstDay, period, today),
  };
}

export type ConsiderationsPage = Awaited<ReturnType<typeof readConsiderationsPage>>;
export type ConsideredLine = ReturnType<typeof lineOf>;

function lineOf({ reference, title, countedOn, notifiedOn, amount, mechanisms }: ConsideredContract) {
  return { reference, title, countedOn, isStart: notifiedOn === null, amount, mechanisms };
}

/** From the year of the first contract to the end of this one, and the months asked for. */
function monthChoices(firstDay: Day | null, { from, to }: Period, today: Day): Month[] {
  const thisYear = Number(today.slice(0, 4));
  const firstYear = Math.max(Number((firstDay ?? today).slice(0, 4)), thisYear - 10);
  const months = monthsOf({
    from: wholeYear(Math.min(firstYear, thisYear)).from,
    to: wholeYear(thisYear).to,
  });
  return [...new Set([...months, from, to])].sort();
}
