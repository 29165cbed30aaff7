import { describe, expect, test } from "vitest";
import type { Day } from "#app/domain/calendar.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Reason } from "#app/domain/match/match.ts";
import { reasonWords } from "#app/features/opportunities/match-words.ts";

const hours = (whole: number): InsertionHours => (whole * 100) as InsertionHours;
const day = (text: string): Day => text as Day;
const masonry = { trades: ["maconnerie"], activities: ["travaux-de-chantiers"], cpv: null } as const;
const lift = { trades: ["ascenseur"], activities: [], cpv: null } as const;

/** Hard and thin spaces are read as plain ones. */
function plain(words: string): string {
  return words.replace(/[\u00a0\u202f]/g, " ");
}

describe("a reason in words, to the structure then about it", () => {
  const activity = { criterion: "activity" } as const;
  const zone = { criterion: "zone" } as const;
  const kind = { criterion: "kind", mechanisms: ["reserved_iae"] } as const;
  const service = { criterion: "service" } as const;
  const size = { criterion: "size" } as const;
  const time = { criterion: "time" } as const;
  test.each<[string, string, Reason]>([
    [
      "peinture et revêtement des murs, votre métier",
      "peinture et revêtement des murs, son métier",
      { ...activity, verdict: "yes", activities: ["peinture-revetement-des-murs"], cpv: null },
    ],
    [
      "plomberie et électricité, vos métiers",
      "plomberie et électricité, ses métiers",
      { ...activity, verdict: "yes", activities: ["plomberie", "electricite"], cpv: null },
    ],
    [
      "nettoyage de locaux ↔ CPV 909",
      "nettoyage de locaux ↔ CPV 909",
      { ...activity, verdict: "yes", activities: ["nettoyage-de-locaux"], cpv: "909" },
    ],
    [
      "maçonnerie : pas dans votre fiche, proche de « menuiserie »",
      "maçonnerie : pas dans sa fiche, proche de « menuiserie »",
      { ...activity, verdict: "nearly", work: masonry, near: "menuiserie" },
    ],
    [
      "maçonnerie : pas dans votre fiche",
      "maçonnerie : pas dans sa fiche",
      { ...activity, verdict: "no", work: masonry },
    ],
    [
      "ascenseur : aucun métier de l’insertion n’y répond",
      "ascenseur : aucun métier de l’insertion n’y répond",
      { ...activity, verdict: "no", work: lift },
    ],
    [
      "vos métiers ne sont pas dits : à compléter dans votre fiche",
      "ses métiers ne sont pas dits : à compléter dans sa fiche",
      { ...activity, verdict: "unknown", of: "structure" },
    ],
    ["métier du lot à préciser", "métier du lot à préciser", { ...activity, verdict: "unknown", of: "lot" }],
    [
      "à 24 km, dans votre zone",
      "à 24 km, dans sa zone",
      { ...zone, verdict: "yes", by: "radius", isSaid: true, km: 24.2 },
    ],
    [
      "dans votre intercommunalité",
      "dans son intercommunalité",
      { ...zone, verdict: "yes", by: "epci", isSaid: false, km: null },
    ],
    [
      "à 80 km, hors de votre zone",
      "à 80 km, hors de sa zone",
      { ...zone, verdict: "no", isSaid: true, km: 80 },
    ],
    [
      "dans votre département : votre zone reste à dire",
      "dans son département : sa zone reste à dire",
      { ...zone, verdict: "nearly", km: null },
    ],
    [
      "à 22 km : votre zone reste à dire",
      "à 22 km : sa zone reste à dire",
      { ...zone, verdict: "nearly", km: 22.4 },
    ],
    [
      "à 83 km, loin : votre zone reste à dire",
      "à 83 km, loin : sa zone reste à dire",
      { ...zone, verdict: "no", isSaid: false, km: 83.2 },
    ],
    [
      "dans un autre département",
      "dans un autre département",
      { ...zone, verdict: "no", isSaid: false, km: null },
    ],
    ["distance inconnue", "distance inconnue", { ...zone, verdict: "unknown", of: "distance" }],
    [
      "réservé à l’IAE : vous êtes un ACI",
      "réservé à l’IAE : c’est un ACI",
      { ...kind, verdict: "yes", kind: "ACI" },
    ],
    [
      "réservé à l’IAE : votre conventionnement est à vérifier",
      "réservé à l’IAE : son conventionnement est à vérifier",
      { ...kind, verdict: "unknown", of: "agreement" },
    ],
    [
      "réservé, à qui reste à préciser",
      "réservé, à qui reste à préciser",
      { criterion: "kind", mechanisms: ["reserved_unspecified"], verdict: "unknown", of: "lot" },
    ],
    [
      "mise à disposition de personnel ou prestation de service possible",
      "mise à disposition de personnel ou prestation de service possible",
      { ...service, verdict: "yes", services: ["secondment", "service"], isReserved: false },
    ],
    [
      "lot confié à la structure elle-même : mise à disposition de personnel n’y suffit pas",
      "lot confié à la structure elle-même : mise à disposition de personnel n’y suffit pas",
      { ...service, verdict: "no", services: ["secondment"], isReserved: true },
    ],
    ["315 h, à votre mesure", "315 h, à sa mesure", { ...size, verdict: "yes", hours: hours(315) }],
    [
      "18 450 h : plus que vos 12 ETP, à faire en groupement",
      "18 450 h : plus que ses 12 ETP, à faire en groupement",
      { ...size, verdict: "nearly", hours: hours(18_450), capacity: 1200, isBeyond: true },
    ],
    [
      "9 700 h : plus de la moitié de vos 6,5 ETP, à faire en groupement",
      "9 700 h : plus de la moitié de ses 6,5 ETP, à faire en groupement",
      { ...size, verdict: "nearly", hours: hours(9700), capacity: 650, isBeyond: false },
    ],
    [
      "aucune heure n’est fixée par ce dispositif",
      "aucune heure n’est fixée par ce dispositif",
      { ...size, verdict: "unknown", of: "mechanism" },
    ],
    [
      "encore 15 jours",
      "encore 15 jours",
      { ...time, verdict: "nearly", until: "reply", on: day("2026-12-04"), days: 15 },
    ],
    [
      "publication en janvier 2027",
      "publication en janvier 2027",
      { ...time, verdict: "yes", until: "consultation", on: day("2027-01-15"), days: 57 },
    ],
    [
      "à placer d’ici le 30 juin 2027",
      "à placer d’ici le 30 juin 2027",
      { ...time, verdict: "yes", until: "end", on: day("2027-06-30"), days: 223 },
    ],
    [
      "délai passé le 18 novembre 2026",
      "délai passé le 18 novembre 2026",
      { ...time, verdict: "no", until: "reply", on: day("2026-11-18") },
    ],
    ["dates à préciser", "dates à préciser", { ...time, verdict: "unknown", on: null }],
  ])("%s", (to, about, reason) => {
    expect(plain(reasonWords(reason, "to").words)).toBe(to);
    expect(plain(reasonWords(reason, "about").words)).toBe(about);
    expect(reasonWords(reason, "to").verdict).toBe(reason.verdict);
  });
});
