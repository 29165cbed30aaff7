import type { StructureGap } from "#app/domain/structure-gaps.ts";

/** What each thing left unsaid costs, and the verb of the link that fills it. */
export const missingWords: Readonly<Record<StructureGap, { sentence: string; short: string }>> = {
  activities: {
    sentence: "Sans métier, aucun lot n’est rapproché de ce que la structure sait faire.",
    short: "métiers",
  },
  zone: {
    sentence: "Sans zone d’intervention, seuls les lots de son territoire sont dits proches.",
    short: "zone d’intervention",
  },
  services: {
    sentence:
      "Sans type de service, on ne sait pas si elle répond par une prestation ou une mise à disposition.",
    short: "types de service",
  },
  capacity: { sentence: "Sans capacité, la taille d’un lot n’est pas comparée.", short: "capacité" },
  commune: { sentence: "Sans commune, aucune distance n’est comptée.", short: "commune" },
  reach: { sentence: "Sans courriel ni téléphone, personne ne peut la joindre.", short: "contact" },
};
