import { countPositions, type SaidPosition } from "#app/domain/reference-proposal.ts";
import { countOf, plural } from "#app/ui/french.ts";

/** « 2 favorables, 1 défavorable, 4 avis »; a person counts once, by its last position. */
export function positionWords(said: readonly SaidPosition[]): string {
  if (said.length === 0) return "aucun avis";
  const { for: favourable, against } = countPositions(said);
  return [
    ...(favourable === 0 ? [] : [countOf(favourable, "favorable")]),
    ...(against === 0 ? [] : [countOf(against, "défavorable")]),
    `${said.length}\u00a0${plural(said.length, "message")}`,
  ].join(", ");
}
