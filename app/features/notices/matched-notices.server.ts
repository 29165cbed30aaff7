import type { Day } from "#app/domain/calendar.ts";
import { matchOf } from "#app/domain/match/match-lot.ts";
import type { Match } from "#app/domain/match/match.ts";
import { lotOfNotice } from "#app/domain/notice/notice-lot.ts";
import { weightsOf } from "#app/features/opportunities/matched.server.ts";
import type { Db } from "#db/database.server.ts";
import type { StoredNotice } from "#db/queries/notices/notice-list.server.ts";
import { readSettings } from "#db/queries/settings.server.ts";
import { listMatchStructures } from "#db/queries/structures/match-structures.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { isHint } from "./is-hint.ts";

export type MatchedNotice = { notice: StoredNotice; match: Match | null };

type Asked = { organisationId: OrganisationId; today: Day };

/** How well each notice suits a structure, computed for it alone; null for one that is not in the directory. */
export async function matchNotices(
  db: Db,
  notices: readonly StoredNotice[],
  { organisationId, today }: Asked,
): Promise<MatchedNotice[]> {
  const [structure] = await listMatchStructures(db, { today, only: [organisationId] });
  if (structure === undefined) return notices.map((notice) => ({ notice, match: null }));
  const asked = { today, weights: weightsOf(await readSettings(db)) };
  return notices.map((notice) => ({
    notice,
    match: matchOf(lotOfNotice(notice, notice), structure, asked),
  }));
}

/** Those of its trades first, then the best, then the first to answer; the others stay as they are. */
export function bestFirst(one: MatchedNotice, other: MatchedNotice): number {
  return (
    Number(isHint(other.match)) - Number(isHint(one.match)) ||
    (other.match?.score ?? 0) - (one.match?.score ?? 0) ||
    (one.notice.replyBy ?? "9").localeCompare(other.notice.replyBy ?? "9")
  );
}
