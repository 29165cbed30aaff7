import type { TimeLimit, TimeReason } from "#app/domain/match/match.ts";
import { countOf } from "#app/ui/french.ts";
import { formatDay, formatMonth } from "#app/ui/french-dates.ts";

/** Days counted in words up to this many. */
const shortDelay = 60;

/** « publication en janvier 2027 », « encore 15 jours », « à placer d’ici le 30 juin 2027 ». */
export function timeWords(reason: TimeReason): string {
  switch (reason.verdict) {
    case "yes":
    case "nearly":
      return aheadWords(reason.until, reason.on, reason.days);
    case "no":
      return reason.until === "start"
        ? `travaux prévus depuis le ${formatDay(reason.on)}`
        : `délai passé le ${formatDay(reason.on)}`;
    case "unknown":
      return reason.on === null
        ? "dates à préciser"
        : `publication prévue en ${formatMonth(reason.on)}, à confirmer`;
  }
}

/** A short delay is counted in days, a long one is dated. */
function aheadWords(until: TimeLimit, on: string, days: number): string {
  switch (until) {
    case "consultation":
      return `publication en ${formatMonth(on)}`;
    case "start":
      return `début le ${formatDay(on)}`;
    case "reply":
    case "end":
      if (days === 0) return "dernier jour aujourd’hui";
      if (days <= shortDelay) return `encore ${countOf(days, "jour")}`;
      return until === "reply" ? `réponse avant le ${formatDay(on)}` : `à placer d’ici le ${formatDay(on)}`;
  }
}
