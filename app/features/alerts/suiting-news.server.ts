import type { OpportunityNews } from "#app/domain/alert.ts";
import type { Day } from "#app/domain/calendar.ts";
import type { Match, MatchStructure } from "#app/domain/match/match.ts";
import type { NewsOfLot } from "./read-lot-news.server.ts";

export type SuitingNews = NewsOfLot & { match: Match };

type Asked = {
  /** In blocks of five. */
  minimum: number;
  structure: MatchStructure;
};

/** The lots that suit a structure at least so well, the best first. */
export function suitingNews(all: readonly NewsOfLot[], { structure, minimum }: Asked): SuitingNews[] {
  return all
    .map((news) => ({ ...news, match: news.matchWith(structure) }))
    .filter(({ match }) => !match.isExcluded && match.blocks >= minimum)
    .sort((one, other) => other.match.score - one.match.score);
}

type Known = {
  /** What happened before was not asked for; what happens after waits for the next digest. */
  since: Day;
  until: Day;
  /** `newsKey` of what was told already. */
  told: ReadonlySet<string>;
  /** Lots the structure answered. */
  answered: ReadonlySet<string>;
};

/** Of lots that suit, what is still to be told. */
export function untoldNews(suiting: readonly SuitingNews[], known: Known): SuitingNews[] {
  return suiting.filter(
    ({ lot, news, on }) =>
      on >= known.since &&
      on <= known.until &&
      !known.answered.has(lot.lotId) &&
      !known.told.has(newsKey(lot.lotId, news)),
  );
}

/** One thing that happened to a lot, in one word: told once to an account. */
export function newsKey(lotId: string, news: OpportunityNews): string {
  return `${lotId} ${news}`;
}
