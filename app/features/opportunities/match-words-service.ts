import type { ServiceReason } from "#app/domain/match/match.ts";
import { serviceKinds } from "#app/domain/service-kind.ts";
import { formatList, inSentence } from "#app/ui/french.ts";
import { own, owns, type Voice } from "./match-voice.ts";

/** « mise à disposition de personnel possible », « fabrication : pas ce qu’il faut à ce lot ». */
export function serviceWords(reason: ServiceReason, voice: Voice): string {
  if (reason.verdict === "unknown")
    return `${owns(voice, "formes d’intervention")} ne sont pas dites\u00a0: à compléter dans ${own(voice, "fiche", "feminine")}`;
  const services = formatList(
    reason.services.map((service) => inSentence(serviceKinds[service].label)),
    "ou",
  );
  if (reason.verdict === "yes") return `${services} possible`;
  return reason.isReserved
    ? `lot confié à la structure elle-même\u00a0: ${services} n’y suffit pas`
    : `${services}\u00a0: peu adapté à ce lot`;
}
