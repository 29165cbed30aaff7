import type { Day } from "#app/domain/calendar.ts";
import type { Db } from "#db/database.server.ts";
import { listNotices } from "#db/queries/notices/notice-list.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { bestFirst, matchNotices } from "./matched-notices.server.ts";
import { isHint } from "./is-hint.ts";
import { noticeLines } from "./notice-lines.server.ts";
import { firstNoticeState, isInState } from "./notice-states.ts";

const mostHints = 5;

/** The notices of a structure's trades it has said nothing of yet, the best first: a few, how many in all, and open. */
export async function noticeHints(db: Db, organisationId: OrganisationId, today: Day) {
  const all = await listNotices(db, { organisationId }, today);
  const waiting = all.filter((notice) => isInState(notice, firstNoticeState, { today, isFollowed: false }));
  const matched = await matchNotices(db, waiting, { organisationId, today });
  const suiting = matched.filter(({ match }) => isHint(match)).sort(bestFirst);
  const asked = { db, organisationId, isStructure: true, today };
  return {
    waiting: waiting.length,
    total: suiting.length,
    notices: await noticeLines(asked, suiting.slice(0, mostHints)),
  };
}

export type NoticeHintsData = Awaited<ReturnType<typeof noticeHints>>;
