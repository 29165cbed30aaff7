import type { SizeReason } from "#app/domain/match/match.ts";
import { formatHours, formatNumber } from "#app/ui/french.ts";
import { own, owns, type Voice } from "./match-voice.ts";

/** « 315 h, à votre mesure », « 18 450 h : plus que vos 12 ETP, à faire en groupement ». */
export function sizeWords(reason: SizeReason, voice: Voice): string {
  switch (reason.verdict) {
    case "yes":
      return `${formatHours(reason.hours)}, à ${own(voice, "mesure", "feminine")}`;
    case "nearly":
    case "no": {
      const fte = `${owns(voice, formatNumber(reason.capacity / 100, decimals(reason.capacity)))}\u00a0ETP`;
      const over = reason.isBeyond ? "plus que" : "plus de la moitié de";
      const much = reason.verdict === "no" ? `bien ${over}` : over;
      return `${formatHours(reason.hours)}\u00a0: ${much} ${fte}, à faire en groupement`;
    }
    case "unknown":
      return reason.of === "lot"
        ? "heures à préciser"
        : `${own(voice, "capacité", "feminine")} n’est pas dite\u00a0: à compléter dans ${own(voice, "fiche", "feminine")}`;
  }
}

function decimals(hundredths: number): number {
  if (hundredths % 100 === 0) return 0;
  return hundredths % 10 === 0 ? 1 : 2;
}
