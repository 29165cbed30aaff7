import type { KindReason } from "#app/domain/match/match.ts";
import type { Mechanism } from "#app/domain/mechanism.ts";
import type { StructureKind } from "#app/domain/structure-kind.ts";
import { formatList } from "#app/ui/french.ts";
import { own, type Voice } from "./match-voice.ts";

const keptFor: Partial<Record<Mechanism, string>> = {
  reserved_iae: "à l’IAE",
  reserved_disability: "au handicap",
  reserved_iae_disability: "à l’IAE et au handicap",
  reserved_prison: "au travail pénitentiaire",
  reserved_ess: "à l’économie sociale et solidaire",
};

const named: Readonly<Record<StructureKind, string>> = {
  EI: "une EI",
  ETTI: "une ETTI",
  AI: "une AI",
  ACI: "un ACI",
  EITI: "une EITI",
  GEIQ: "un GEIQ",
  EA: "une EA",
  EATT: "une EATT",
  ESAT: "un ESAT",
  REGIE: "une régie de quartier",
  SEP: "une structure pénitentiaire",
};

/** « réservé à l’IAE : vous êtes un ACI ». */
export function kindWords(reason: KindReason, voice: Voice): string {
  const known = reason.mechanisms.flatMap((mechanism) => keptFor[mechanism] ?? []);
  const reserved = known.length === 0 ? "réservé" : `réservé ${formatList(known, "ou")}`;
  if (reason.verdict !== "unknown")
    return `${reserved}\u00a0: ${voice === "to" ? "vous êtes" : "c’est"} ${named[reason.kind]}`;
  switch (reason.of) {
    case "lot":
      return known.length === 0 ? "réservé, à qui reste à préciser" : `${reserved}\u00a0: à vérifier`;
    case "kind":
      return `${reserved}\u00a0: ${own(voice, "type de structure")} n’est pas dit`;
    case "agreement":
      return `${reserved}\u00a0: ${own(voice, "conventionnement")} est à vérifier`;
  }
}
