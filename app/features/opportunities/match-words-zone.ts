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
      return `${away(reason.km)}dans ${own(voice, "département")}\u00a0: ${own(voice, "zone", "feminine")} reste à dire`;
    case "no":
      return reason.isSaid
        ? `${away(reason.km)}hors de ${zone}`
        : `${away(reason.km)}dans un autre département`;
    case "unknown":
      return reason.of === "lot"
        ? "lieu du lot à préciser"
        : reason.of === "distance"
          ? "distance inconnue"
          : `${zone} n’est pas dite\u00a0: à compléter dans ${own(voice, "fiche", "feminine")}`;
  }
}

/** As the crow flies, in whole kilometres. */
function away(km: number | null): string {
  if (km === null) return "";
  return km < 1 ? "à moins d’1\u00a0km, " : `à ${formatNumber(km)}\u00a0km, `;
}
