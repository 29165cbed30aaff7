import { opportunityNews, type OpportunityNews } from "#app/domain/alert.ts";
import type { Match } from "#app/domain/match/match.ts";
import { reasonWords } from "#app/features/opportunities/match-words.ts";
import { opportunityName } from "#app/features/opportunities/opportunity-name.ts";
import { countOf } from "#app/ui/french.ts";
import type { AlertUrls } from "./alert-urls.ts";
import { lotPlace, lotTerms, type ToldLot } from "./lot-words.ts";

/** One thing to tell of a lot, with why it suits. */
export type DigestLine = { lotId: string; lot: ToldLot; news: OpportunityNews; match: Match };

type Digest = { structureName: string; lines: readonly DigestLine[]; urls: AlertUrls };

/** A message stays readable: beyond, it says how many more there are and where. Our choice. */
const mostLines = 20;

/** The subject and the text of a digest: plain, the best matches first. */
export function digestText({ structureName, lines, urls }: Digest): { subject: string; body: string } {
  const shown = lines.slice(0, mostLines);
  const others = lines.length - shown.length;
  const count = countOf(lines.length, "opportunité");
  return {
    subject: `${count} pour ${structureName}`,
    body: [
      "Bonjour,",
      `${count} à regarder pour ${structureName}\u00a0:`,
      ...shown.map((line, index) => lineText(line, index + 1, urls)),
      ...(others > 0 ? [`Et ${countOf(others, "autre")}\u00a0: ${urls.list}`] : []),
      `Toutes vos opportunités, et y répondre\u00a0: ${urls.list}`,
      [
        "--",
        `Vous recevez ce message parce que vous l’avez demandé. Changer le rythme\u00a0: ${urls.alerts}`,
        `Ne plus recevoir ces messages, en un clic et sans mot de passe\u00a0: ${urls.unsubscribe}`,
      ].join("\n"),
    ].join("\n\n"),
  };
}

/** What suits, in the words of the screens: what does not is read on the page. */
export function suitingWords(match: Match): string {
  const yes = match.reasons
    .map((reason) => reasonWords(reason, "to"))
    .filter(({ verdict }) => verdict === "yes")
    .map(({ words }) => words);
  return yes.join("\u202f; ");
}

function lineText({ lotId, lot, news, match }: DigestLine, number: number, urls: AlertUrls): string {
  const why = suitingWords(match);
  return [
    `${number}. ${opportunityNews[news]}\u00a0: ${opportunityName(lot)}`,
    lotPlace(lot),
    lotTerms(lot),
    `Convient à ${match.blocks} sur 5${why === "" ? "." : `\u00a0: ${why}.`}`,
    urls.lotOf(lotId),
  ].join("\n");
}
