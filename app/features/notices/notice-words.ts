import { formatDay, formatTightDay } from "#app/ui/french-dates.ts";
import type { NoticeLine } from "./notice-line.ts";

/** What is to be known of every hint. */
export const noClauseKnown = "Aucune clause connue\u00a0: la facilitatrice le vérifie.";
/** The same, to her. */
export const clauseToCheck =
  "Aucune clause connue\u00a0: à vérifier avec l’acheteur avant d’en parler aux structures.";

/** « offres avant le 11 décembre 2026, 12 h », « clos le 11 décembre 2026 ». */
export function limitWords({ replyBy, replyTime, isOpen }: LimitOf): string {
  if (replyBy === null) return "date limite non dite";
  if (!isOpen) return `clos le ${formatDay(replyBy)}`;
  return `offres avant le ${formatDay(replyBy)}${replyTime === null ? "" : `, ${hourWords(replyTime)}`}`;
}

type LimitOf = Pick<NoticeLine, "replyBy" | "replyTime" | "isOpen">;

/** The buyer, and where it is when it is known here. */
export function buyerWords({ buyer, place }: Pick<NoticeLine, "buyer" | "place">): string {
  return [buyer ?? "Acheteur non dit", place].filter(Boolean).join(" · ");
}

/** « BOAMP, avis 26-118034, publié le 18 nov. 2026 ». */
export function sourceWords({ id, publishedOn }: Pick<NoticeLine, "id" | "publishedOn">): string {
  return `BOAMP, avis ${id}, publié le ${formatTightDay(publishedOn)}`;
}

/** `12:00` → `12 h`, `09:30` → `9 h 30`. */
function hourWords(time: string): string {
  const [hours = "", minutes = ""] = time.split(":");
  return `${String(Number(hours))}\u00a0h${minutes === "00" ? "" : `\u00a0${minutes}`}`;
}
