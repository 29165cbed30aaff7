import { activities, type Activity } from "#app/domain/activity.ts";
import type { ActivityReason, LotWork } from "#app/domain/match/match.ts";
import { trades } from "#app/domain/trade.ts";
import { formatList, inSentence } from "#app/ui/french.ts";
import { own, owns, type Voice } from "./match-voice.ts";

/** « peinture et finitions, votre métier », « nettoyage de locaux ↔ CPV 909 », « maçonnerie : pas dans votre fiche… ». */
export function activityWords(reason: ActivityReason, voice: Voice): string {
  switch (reason.verdict) {
    case "yes":
      return reason.cpv === null
        ? `${written(reason.activities)}, ${reason.activities.length === 1 ? own(voice, "métier") : owns(voice, "métiers")}`
        : `${written(reason.activities)} ↔ CPV\u00a0${reason.cpv}`;
    case "nearly":
      return `${work(reason.work)}\u00a0: pas dans ${own(voice, "fiche", "feminine")}, proche de «\u00a0${label(reason.near)}\u00a0»`;
    case "no":
      return isForNobody(reason.work)
        ? `${work(reason.work)}\u00a0: aucun métier de l’insertion n’y répond`
        : `${work(reason.work)}\u00a0: pas dans ${own(voice, "fiche", "feminine")}`;
    case "unknown":
      return reason.of === "lot"
        ? "métier du lot à préciser"
        : `${owns(voice, "métiers")} ne sont pas dits\u00a0: à compléter dans ${own(voice, "fiche", "feminine")}`;
  }
}

function isForNobody({ activities: wanted }: LotWork): boolean {
  return wanted.length === 0;
}

/** Two trades or activities at most: the others add nothing to the eye. */
function work({ trades: asked, activities: wanted }: LotWork): string {
  if (asked.length > 0) return formatList(asked.slice(0, 2).map((trade) => inSentence(trades[trade].label)));
  return wanted.length > 0 ? written(wanted) : "ce travail";
}

function written(codes: readonly Activity[]): string {
  return formatList(codes.slice(0, 2).map(label));
}

function label(code: Activity): string {
  return inSentence(activities[code].label);
}
