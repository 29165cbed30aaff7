import type { Day } from "#app/domain/calendar.ts";
import { mechanismCodes } from "#app/domain/mechanism.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { noticeHints } from "#app/features/notices/notice-hints.server.ts";
import { structureCriteria } from "#app/features/opportunity-answers/criteria.server.ts";
import {
  filterOpportunities,
  readOpportunityFilters,
} from "#app/features/opportunity-answers/list-filters.ts";
import { ownLots, type OwnLotLine } from "#app/features/opportunity-answers/own-lots.server.ts";
import { threadOf } from "#app/features/opportunity-answers/thread-of.server.ts";
import { organisationOf } from "#app/platform/organisation-of.server.ts";
import { pageOf } from "#app/ui/page-of.ts";
import type { Db } from "#db/database.server.ts";
import { listHolders } from "#db/queries/opportunities/opened-lots.server.ts";

type Asked = { db: Db; viewer: Viewer; today: Day; params: URLSearchParams };

/** The open lots that suit a structure and wait for its answer, the best first; others when asked. Hours in hundredths. */
export async function structureList({ db, viewer, today, params }: Asked) {
  const organisationId = organisationOf(viewer);
  const criteria = await structureCriteria(db, organisationId, today);
  const lots = await ownLots(db, organisationId, today);
  const filters = readOpportunityFilters(params);
  const { shown: found, less } = filterOpportunities(lots, filters);
  const { shown, ...page } = pageOf(found, params);
  const awarded = shown.flatMap(({ lot }) => (lot.stage === "awarded" ? [lot.lotId] : []));
  const holders = await listHolders(db, awarded);
  return {
    side: "structure" as const,
    today,
    ...page,
    criteria,
    filters,
    less,
    /** Open lots it may have, whatever the filters, and those that wait for its answer. */
    open: lots.length,
    unanswered: lots.filter(({ answer }) => answer === null).length,
    mechanisms: mechanismCodes.filter((code) => lots.some(({ lot }) => lot.mechanisms.includes(code))),
    lots: shown.map((line) => lineOf(line, holders.get(line.lot.lotId) ?? [])),
    hints: await noticeHints(db, organisationId, today),
  };
}

export type StructureListPage = Awaited<ReturnType<typeof structureList>>;
export type OpportunityLine = StructureListPage["lots"][number];

/** What is public of a lot, and what is the structure's own. */
function lineOf({ lot, match, answer, thread, step }: OwnLotLine, holders: readonly string[]) {
  const { lotId, title, lotNumber, lotTitle, authorityName, communeName, territoryLabel } = lot;
  const { stage, hours, consultationOn, startsOn, endsOn, replyBy, mechanisms } = lot;
  return {
    lotId: lotId as string,
    ...{ title, lotNumber, lotTitle, authorityName, communeName, territoryLabel, holders },
    ...{ stage, hours, consultationOn, startsOn, endsOn, replyBy, mechanisms },
    blocks: match.blocks,
    /** The day to answer by stands beside the hours: time is a reason only when it runs short or is not known. */
    reasons: match.reasons.filter(({ criterion, verdict }) => criterion !== "time" || verdict !== "yes"),
    answer: answer === null ? null : { given: answer.answer, on: answer.answeredOn },
    step: step === null ? null : { step: step.step, on: step.datedOn },
    thread: thread === null ? null : threadOf(thread),
  };
}
