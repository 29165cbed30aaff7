import type { Day } from "#app/domain/calendar.ts";
import type { Match } from "#app/domain/match/match.ts";
import { paths } from "#app/paths.ts";
import { writeAtom } from "#app/platform/feed/atom-feed.ts";
import type { AlertAccount } from "#db/queries/alerts/alert-accounts.server.ts";
import { suitingWords } from "./digest-text.ts";
import { lotEntry, mostEntries, startOf } from "./lot-entry.server.ts";
import type { FollowedLot } from "./read-followed-lots.server.ts";

type Asked = { account: AlertAccount; publicOrigin: string; selfUrl: string; today: Day };

/** Someone’s opportunities as an Atom feed. */
export function privateFeed(
  lots: readonly FollowedLot[],
  { account, publicOrigin, selfUrl, today }: Asked,
): string {
  return writeAtom({
    // The address holds a secret: what names the feed does not.
    id: `${publicOrigin}${paths.opportunities()}#${account.accountId}`,
    title: `Opportunités pour ${account.organisationName}`,
    author: "Clause commune",
    selfUrl,
    url: publicOrigin + paths.opportunities(),
    updated: startOf(today),
    entries: lots
      .slice(0, mostEntries)
      .map(({ lot, news, on, match }) =>
        lotEntry(
          { lotId: lot.lotId, lot, news, on },
          { url: publicOrigin + paths.opportunity(lot.lotId), why: lastingWords(match) },
        ),
      ),
  });
}

/** Why it suits, less what is said of the days left: it changes every day, and the entry does not. */
function lastingWords(match: Match): string {
  const reasons = match.reasons.filter(({ criterion }) => criterion !== "time");
  const why = suitingWords({ ...match, reasons });
  return `Convient à ${match.blocks} sur 5${why === "" ? "" : `\u00a0: ${why}`}`;
}
