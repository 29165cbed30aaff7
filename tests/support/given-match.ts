import fc from "fast-check";
import { activityCodes } from "#app/domain/activity.ts";
import type { Day } from "#app/domain/calendar.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { MatchLot, MatchStructure, MatchWeights } from "#app/domain/match/match.ts";
import { mechanismCodes } from "#app/domain/mechanism.ts";
import { opportunityStageCodes } from "#app/domain/opportunity.ts";
import { serviceKindCodes } from "#app/domain/service-kind.ts";
import { structureKindCodes } from "#app/domain/structure-kind.ts";
import { tradeCodes } from "#app/domain/trade.ts";
import { zoneLevels, type ZoneLevel } from "#app/domain/zone.ts";

const zoneLevelCodes = Object.keys(zoneLevels) as ZoneLevel[];

export const matchDay = "2026-11-19" as Day;

export const usualWeights: MatchWeights = {
  activity: 35,
  zone: 25,
  kind: 10,
  service: 10,
  size: 10,
  time: 10,
};

export const crolles = { commune: "38140", epci: "200018166", territory: "gresivaudan", department: "38" };
export const nowhere = { commune: null, epci: null, territory: null, department: null };

/** A lot of painting at Crolles, published, 315 hours, to answer in a month. */
export function matchLot(changes: Partial<MatchLot> = {}): MatchLot {
  return {
    title: "Peinture intérieure Groupe scolaire",
    lotTitle: "Peinture intérieure",
    cpv: "45442100",
    trade: "peinture_interieure",
    mechanisms: ["execution_clause"],
    place: crolles,
    point: { latitude: 45_284_000, longitude: 5_884_000 },
    hours: 31_500 as InsertionHours,
    stage: "published",
    consultationOn: "2026-11-01" as Day,
    startsOn: "2027-02-01" as Day,
    endsOn: "2028-01-31" as Day,
    replyBy: "2026-12-19" as Day,
    ...changes,
  };
}

/** Painters of Crolles who say everything. */
export function matchStructure(changes: Partial<MatchStructure> = {}): MatchStructure {
  return {
    kind: "ACI",
    activities: ["peinture-revetement-des-murs"],
    services: ["service"],
    place: crolles,
    point: { latitude: 45_284_000, longitude: 5_884_000 },
    zones: [{ level: "territory", code: "gresivaudan" }],
    radiusKm: null,
    capacity: 1200,
    ...changes,
  };
}

const codes = fc.constantFrom("a", "b", "c");
const place = fc.record({
  commune: fc.option(codes),
  epci: fc.option(codes),
  territory: fc.option(codes),
  department: fc.option(fc.constantFrom("38", "69")),
});
const point = fc.option(
  fc.record({
    latitude: fc.integer({ min: 44_000_000, max: 46_000_000 }),
    longitude: fc.integer({ min: 4_000_000, max: 7_000_000 }),
  }),
);
const day = fc
  .integer({ min: 0, max: 1500 })
  .map((days) => new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10) as Day);
const cpvs = ["45000000", "45442100", "90910000", "77310000", "15894200", "79800000", "71200000", "45313100"];
const titles = ["Peinture, sols", "Lot 3 : maçonnerie", "Restauration du château", "Nettoyage", "Marché", ""];

/** Any lot, known or not. */
export const anyLot: fc.Arbitrary<MatchLot> = fc.record({
  title: fc.constantFrom(...titles),
  lotTitle: fc.option(fc.constantFrom(...titles), { nil: null }),
  cpv: fc.option(fc.constantFrom(...cpvs)),
  trade: fc.option(fc.constantFrom(...tradeCodes)),
  mechanisms: fc.uniqueArray(fc.constantFrom(...mechanismCodes), { maxLength: 3 }),
  place,
  point,
  hours: fc.option(fc.integer({ min: 0, max: 20_000_000 }).map((hours) => hours as InsertionHours)),
  stage: fc.constantFrom(...opportunityStageCodes),
  consultationOn: fc.option(day),
  startsOn: fc.option(day),
  endsOn: fc.option(day),
  replyBy: fc.option(day),
});

const painted = ["peinture-revetement-des-murs", "travaux-de-chantiers", "nettoyage-de-locaux"] as const;

/** Any structure, whatever it says or not. */
export const anyStructure: fc.Arbitrary<MatchStructure> = fc.record({
  kind: fc.option(fc.constantFrom(...structureKindCodes)),
  activities: fc.uniqueArray(fc.oneof(fc.constantFrom(...painted), fc.constantFrom(...activityCodes)), {
    maxLength: 4,
  }),
  services: fc.uniqueArray(fc.constantFrom(...serviceKindCodes)),
  place,
  point,
  zones: fc.array(fc.record({ level: fc.constantFrom(...zoneLevelCodes), code: codes }), { maxLength: 3 }),
  radiusKm: fc.option(fc.integer({ min: 1, max: 200 })),
  capacity: fc.option(fc.integer({ min: 0, max: 6000 })),
});

/** Weights, zeros among them. */
export const anyWeights: fc.Arbitrary<MatchWeights> = fc.record({
  activity: fc.constantFrom(0, 1, 35, 100),
  zone: fc.constantFrom(0, 1, 25, 100),
  kind: fc.constantFrom(0, 10, 100),
  service: fc.constantFrom(0, 10, 100),
  size: fc.constantFrom(0, 10, 100),
  time: fc.constantFrom(0, 10, 100),
});
