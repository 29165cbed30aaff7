import type { Day } from "#app/domain/calendar.ts";
import { nextToPrepare, semesterOf, type PublishedEdition } from "#app/domain/edition/edition-standing.ts";
import { parseEditionPeriod, periodBefore, type EditionPeriod } from "#app/domain/edition/edition-state.ts";

export const periodParam = "periode";

/**
 * The period an address asks for; without one, the next to prepare, else the last semester that ended. Undefined for a
 * word that is no period.
 */
export function askedPeriod(
  params: URLSearchParams,
  { published, today }: { published: readonly PublishedEdition[]; today: Day },
): EditionPeriod | undefined {
  const word = params.get(periodParam);
  if (word !== null) return parseEditionPeriod(word);
  return nextToPrepare(published, today) ?? periodBefore(semesterOf(today));
}
