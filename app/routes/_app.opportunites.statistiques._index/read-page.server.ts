import type { AppLoadContext } from "@remix-run/node";
import { declineReasons } from "#app/domain/opportunity-answer.ts";
import { monthOf, monthsOf } from "#app/domain/calendar.ts";
import { lotName } from "#app/features/contracts/lot-name.ts";
import { readStatistics } from "#app/features/opportunity-follow/read-statistics.server.ts";
import { pageOf } from "#app/ui/page-of.ts";
import { firstOpeningOf } from "#db/queries/opportunities/answer-statistics.server.ts";
import { structurePageParam } from "./structure-page-param.ts";

/** The figures; the lots that interest the fewest first, then the oldest; the structures that answer the most first. */
export async function readPage(request: Request, context: AppLoadContext) {
  const read = await readStatistics(request, context);
  const { db, hostId, today, params, period, refused, lots, structures, statistics } = read;
  const first = (await firstOpeningOf(db, hostId)) ?? null;
  const start = [period.from, monthOf(first ?? today)].sort()[0] ?? period.from;
  const end = [period.to, monthOf(today)].sort()[1] ?? period.to;
  const lotLines = lots
    .flatMap((lot) => {
      const figures = statistics.byLot.find(({ lotId }) => lotId === lot.lotId);
      if (figures === undefined) return [];
      const { title, reference, authorityName, openedOn } = lot;
      return [{ ...figures, name: lotName(lot), title, reference, authorityName, openedOn }];
    })
    .toSorted(
      (one, other) =>
        one.interested - other.interested ||
        one.declined - other.declined ||
        one.openedOn.localeCompare(other.openedOn),
    );
  const structureLines = statistics.byStructure
    .map((line) => ({
      ...line,
      name: structures.get(line.siret)?.name ?? line.siret,
      kind: structures.get(line.siret)?.kind ?? null,
    }))
    .toSorted(
      (one, other) =>
        other.interested + other.declined - (one.interested + one.declined) ||
        one.name.localeCompare(other.name, "fr"),
    );
  return {
    period,
    refused,
    months: monthsOf({ from: start, to: end }),
    hasOpened: first !== null && first <= today,
    totals: statistics.totals,
    reasons: statistics.reasons.map(({ reason, count }) => ({ label: declineReasons[reason].label, count })),
    lots: pageOf(lotLines, params),
    structures: pageOf(structureLines, params, structurePageParam),
  };
}

export type StatisticsPage = Awaited<ReturnType<typeof readPage>>;
