import type { Day } from "#app/domain/calendar.ts";
import type { Match } from "#app/domain/match/match.ts";
import type { Db } from "#db/database.server.ts";
import type { AlertAccount } from "#db/queries/alerts/alert-accounts.server.ts";
import { listAnsweredLots } from "#db/queries/alerts/told-lots.server.ts";
import { listMatchStructures } from "#db/queries/structures/match-structures.server.ts";
import { readLotNews, type NewsOfLot } from "./read-lot-news.server.ts";

export type FollowedLot = NewsOfLot & { match: Match; isInteresting: boolean };

/**
 * The open lots of someone’s feed and calendar, the latest news first: those that suit well enough, and those they said
 * interest them, less those they turned down.
 */
export async function readFollowedLots(db: Db, account: AlertAccount, today: Day): Promise<FollowedLot[]> {
  const { organisationId, minimum } = account;
  const [structure] = await listMatchStructures(db, { today, only: [organisationId] });
  if (structure === undefined) return [];
  const answers = new Map(
    (await listAnsweredLots(db, [organisationId])).map(({ lotId, answer }) => [lotId, answer]),
  );
  return (await readLotNews(db, today))
    .map((news) => ({
      ...news,
      match: news.matchWith(structure),
      isInteresting: answers.get(news.lot.lotId) === "interested",
    }))
    .filter(
      ({ lot, match, isInteresting }) =>
        isInteresting ||
        (answers.get(lot.lotId) !== "declined" && !match.isExcluded && match.blocks >= minimum),
    );
}
