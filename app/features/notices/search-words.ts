import { formatInstant, formatTime } from "#app/ui/french-dates.ts";
import { countOf } from "#app/ui/french.ts";
import type { LastSearch } from "./last-search.server.ts";

/** What became of the last search, in sentences: the fact, then what remains. */
export function searchWords({ last, wholeAt }: Pick<LastSearch, "last" | "wholeAt">): string {
  if (last === undefined) return "Le BOAMP n’a pas encore été consulté.";
  const at = formatInstant(last.startedAt);
  const whole = wholeAt === null ? "" : ` Dernière recherche complète le ${formatInstant(wholeAt)}.`;
  switch (last.state) {
    case "running":
      return `Recherche en cours depuis le ${at}\u00a0: rechargez la page dans une minute.${whole}`;
    case "done":
      return `Dernière recherche le ${at}\u00a0: ${countWords(last)}.`;
    case "partial":
      return `Recherche incomplète le ${at}\u00a0: ${countWords(last)}. ${last.failure ?? ""} Ce qui a été lu est gardé.${whole}`;
    case "failed":
      return `Le BOAMP n’a rien donné le ${at}. ${last.failure ?? ""} Les avis déjà lus restent.${whole}`;
  }
}

type Counts = { found: number; created: number; refused: number };

/** « 43 avis ouverts, 12 nouveaux ». */
export function countWords({ found, created, refused }: Counts): string {
  const unread =
    refused === 0 ? "" : `, ${countOf(refused, "illisible")} laissé${refused < 2 ? "" : "s"} de côté`;
  return `${countOf(found, "avis ouvert", "avis ouverts")}, ${countOf(created, "nouveau", "nouveaux")}${unread}`;
}

/** Told to whoever asks while a search runs, « 9 h 42 ». */
export function underWayWords(since: string): string {
  return `Une recherche est déjà en cours depuis ${formatTime(since)}.`;
}
