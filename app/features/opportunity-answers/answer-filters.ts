import { answerStandingCodes, answerStandings, type AnswerStanding } from "#app/domain/answer-standing.ts";
import { holdsWords, searchedWords, searchText } from "#app/domain/search-text.ts";
import type { OwnAnswerLine } from "./own-answer-lines.server.ts";

/** Names of the filters of « Mes réponses » in the URL. */
export const answerParams = { search: "q", standing: "etat" } as const;
/** Those the facilitator wrote about and that nobody opened yet. */
export const unreadOnly = "a-lire";

export type AnswerFilters = { search: string; standing: AnswerStanding | typeof unreadOnly | null };

/** The filters a URL says; a word that is none of ours filters nothing. */
export function readAnswerFilters(params: URLSearchParams): AnswerFilters {
  const word = params.get(answerParams.standing) ?? "";
  const known = answerStandingCodes.find((code) => answerStandings[code].exchange === word);
  return {
    search: params.get(answerParams.search)?.trim() ?? "",
    standing: word === unreadOnly ? unreadOnly : (known ?? null),
  };
}

/** The lines that answer every filter, in the order given. */
export function filterAnswers(
  lines: readonly OwnAnswerLine[],
  { search, standing }: AnswerFilters,
): OwnAnswerLine[] {
  const words = searchedWords(search);
  return lines.filter(({ lot, thread, ...line }) => {
    const { title, lotTitle, authorityName, communeName, territoryLabel } = lot;
    const searched = searchText(title, lotTitle, authorityName, communeName, territoryLabel);
    const isWanted =
      standing === null || (standing === unreadOnly ? thread?.isUnread === true : line.standing === standing);
    return isWanted && holdsWords(searched, words);
  });
}
