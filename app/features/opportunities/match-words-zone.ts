import type { ZoneReason } from "#app/domain/match/match.ts";
import { formatNumber } from "#app/ui/french.ts";
import { own, type Voice } from "./match-voice.ts";

const places = {
  commune: ["commune", "feminine"],
  epci: ["intercommunalité", "feminine"],
  territory: ["territoire", "masculine"],
  department: ["département", "masculine"],
} as const;

/** « à 24 km, dans votre zone », « hors de sa zone », « distance inconnue ». */
export function zoneWords(reason: ZoneReason, voice: Voice): string {
  const zone = own(voice, "zone", "feminine");
  switch (reason.verdict) {
    case "yes": {
      if (reason.isSaid || reason.by === "radius") return `${away(reason.km)}dans ${zone}`;
      const [word, gender] = places[reason.by];
      return `${away(reason.km)}dans ${own(voice, word, gender)}`;
    }
    case "nearly":
      return reason.km === null
        ? `dans ${own(voice, "département")}\u00a0: ${zone} reste à dire`
        : `à ${kilometres(reason.km)}\u00a0: ${zone} reste à dire`;
    case "no":
      return reason.isSaid
        ? `${away(reason.km)}hors de ${zone}`
        : reason.km === null
          ? "dans un autre département"
          : `à ${kilometres(reason.km)}, loin\u00a0: ${zone} reste à dire`;
    case "unknown":
      return reason.of === "lot"
        ? "lieu du lot à préciser"
        : reason.of === "distance"
          ? "distance inconnue"
          : `${zone} n’est pas dite\u00a0: à compléter dans ${own(voice, "fiche", "feminine")}`;
  }
}

function away(km: number | null): string {
  return km === null ? "" : `à ${kilometres(km)}, `;
}

/** As the crow flies, in whole kilometres. */
function kilometres(km: number): string {
  return km < 1 ? "moins d’1\u00a0km" : `${formatNumber(km)}\u00a0km`;
}
