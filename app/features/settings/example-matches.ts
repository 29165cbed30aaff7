import type { Day } from "#app/domain/calendar.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import { matchOf } from "#app/domain/match/match-lot.ts";
import type { Match, MatchLot, MatchStructure, MatchWeights } from "#app/domain/match/match.ts";

const here = { commune: "1", epci: "1", territory: "1", department: "1" };
const today = "2026-01-01" as Day;

/** An invented structure of painters, twelve full-time equivalents, which says its zone. */
const painters: MatchStructure = {
  kind: "ACI",
  activities: ["peinture-revetement-des-murs"],
  services: ["service"],
  place: here,
  point: null,
  zones: [{ level: "territory", code: "1" }],
  radiusKm: null,
  capacity: 1200,
};

const painting: MatchLot = {
  title: "",
  cpv: null,
  trade: "peinture_interieure",
  mechanisms: ["reserved_iae"],
  place: here,
  point: null,
  hours: 31_500 as InsertionHours,
  stage: "published",
  consultationOn: null,
  startsOn: null,
  endsOn: null,
  replyBy: "2026-02-15" as Day,
};

const examples: ReadonlyArray<{ key: string; label: string; lot: MatchLot }> = [
  { key: "near", label: "Peinture réservée à l’IAE, 315\u00a0h, dans sa zone", lot: painting },
  {
    key: "far",
    label: "Peinture, 18\u202f450\u00a0h, hors de sa zone",
    lot: {
      ...painting,
      mechanisms: ["execution_clause"],
      hours: 1_845_000 as InsertionHours,
      place: { ...here, commune: "2", epci: "2", territory: "2" },
    },
  },
  {
    key: "other",
    label: "Plomberie, 315\u00a0h, dans sa zone, encore 10 jours",
    lot: {
      ...painting,
      trade: "plomberie_cvc",
      mechanisms: ["execution_clause"],
      replyBy: "2026-01-11" as Day,
    },
  },
];

/** What weights make of three invented lots for an invented structure: their effect, before they are saved. */
export function exampleMatches(weights: MatchWeights): Array<{ key: string; label: string; match: Match }> {
  return examples.map(({ key, label, lot }) => ({
    key,
    label,
    match: matchOf(lot, painters, { today, weights }),
  }));
}
