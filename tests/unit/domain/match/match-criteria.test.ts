import { describe, expect, test } from "vitest";
import type { Day } from "#app/domain/calendar.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import { matchOf } from "#app/domain/match/match-lot.ts";
import type { Criterion, MatchLot, MatchStructure } from "#app/domain/match/match.ts";
import {
  crolles,
  matchDay,
  matchLot,
  matchStructure,
  nowhere,
  usualWeights,
} from "#tests/support/given-match.ts";

type LotChanges = Partial<MatchLot>;
type StructureChanges = Partial<MatchStructure>;

function match(lot: LotChanges, structure: StructureChanges = {}) {
  return matchOf(matchLot(lot), matchStructure(structure), { today: matchDay, weights: usualWeights });
}

function reason(criterion: Criterion, lot: LotChanges, structure: StructureChanges = {}) {
  return match(lot, structure).reasons.find((one) => one.criterion === criterion);
}

const vienne = { commune: "38544", epci: "V", territory: "isere-rhodanienne", department: "38" };
const lyon = { commune: "69381", epci: "L", territory: null, department: "69" };

describe("the activity matters most", () => {
  test("everything fits: five blocks", () => {
    expect(match({})).toMatchObject({ score: 100, blocks: 5, isExcluded: false });
  });
  test.each<[string, StructureChanges, string, number]>([
    ["does it", {}, "yes", 5],
    ["does something of the same group", { activities: ["menuiserie"] }, "nearly", 3],
    ["does something else", { activities: ["nettoyage-de-locaux"] }, "no", 2],
    ["says nothing", { activities: [] }, "unknown", 2],
  ])("a structure that %s", (_, structure, verdict, blocks) => {
    expect(reason("activity", {}, structure)).toMatchObject({ verdict });
    expect(match({}, structure).blocks).toBe(blocks);
  });
  test("a cleaner is not told 4 of 5 on masonry, whatever the rest", () => {
    const masonry = { trade: "maconnerie", lotTitle: "Maçonnerie", cpv: null };
    expect(match(masonry, { activities: ["nettoyage-de-locaux"] }).blocks).toBe(2);
  });
  test("a weight of 0 leaves it out, its hold with it", () => {
    const weights = { ...usualWeights, activity: 0 };
    const cleaner = matchStructure({ activities: ["nettoyage-de-locaux"] });
    expect(matchOf(matchLot(), cleaner, { today: matchDay, weights }).blocks).toBe(5);
  });
  test("no weight at all: 0, one block", () => {
    const weights = { activity: 0, zone: 0, kind: 0, service: 0, size: 0, time: 0 };
    const none = matchOf(matchLot(), matchStructure(), { today: matchDay, weights });
    expect(none).toMatchObject({ score: 0, blocks: 1, isExcluded: false });
  });
});

describe("the zone", () => {
  test.each<[string, LotChanges, StructureChanges, object]>([
    ["in the territory it says", {}, {}, { verdict: "yes", by: "territory", isSaid: true, km: 0 }],
    ["out of it", { place: vienne }, {}, { verdict: "no", isSaid: true }],
    [
      "within its kilometres",
      { place: vienne },
      { zones: [], radiusKm: 30 },
      { verdict: "yes", by: "radius", km: 0 },
    ],
    [
      "kilometres, no coordinates, same commune",
      { point: null },
      { zones: [], radiusKm: 30 },
      { verdict: "yes", by: "commune", isSaid: false, km: null },
    ],
    [
      "kilometres, no coordinates, elsewhere: never outside",
      { point: null, place: vienne },
      { zones: [], radiusKm: 30 },
      { verdict: "unknown", of: "distance" },
    ],
    [
      "no zone said, same EPCI",
      { place: { ...crolles, commune: "38314" } },
      { zones: [] },
      { verdict: "yes", by: "epci", isSaid: false },
    ],
    ["no zone said, same département", { place: vienne }, { zones: [] }, { verdict: "nearly" }],
    [
      "no zone said, another département",
      { place: lyon, point: null },
      { zones: [] },
      { verdict: "no", isSaid: false },
    ],
    [
      "no zone said, another département, 10 km away",
      { place: lyon, point: { latitude: 45_374_000, longitude: 5_884_000 } },
      { zones: [] },
      { verdict: "nearly", km: 10 },
    ],
    [
      "no zone said, far away",
      { place: vienne, point: { latitude: 45_525_000, longitude: 4_875_000 } },
      { zones: [] },
      { verdict: "no", isSaid: false, km: 83.2 },
    ],
    [
      "a zone of another département",
      { place: lyon },
      { zones: [{ level: "department", code: "69" }] },
      { verdict: "yes", by: "department" },
    ],
    ["a lot without place", { place: nowhere }, {}, { verdict: "unknown", of: "lot" }],
    [
      "a lot placed by its territory alone, in it",
      { place: { ...nowhere, territory: "gresivaudan" }, point: null },
      {},
      { verdict: "yes", by: "territory", km: null },
    ],
    [
      "a lot placed by its territory alone, against a commune",
      { place: { ...nowhere, territory: "trieves" }, point: null },
      { zones: [{ level: "commune", code: "38226" }] },
      { verdict: "unknown", of: "lot" },
    ],
    [
      "a structure nobody placed",
      {},
      { zones: [], place: nowhere, point: null },
      { verdict: "unknown", of: "structure" },
    ],
  ])("%s", (_, lot, structure, expected) => {
    expect(reason("zone", lot, structure)).toMatchObject(expected);
  });
  test("out of the zone it says: three blocks at most", () => {
    expect(match({ place: vienne }).blocks).toBe(3);
  });
  test("out of its zone and of a trade only near: two, though all the rest fits", () => {
    expect(match({ place: vienne }, { activities: ["menuiserie"] }).blocks).toBe(2);
  });
});

describe("the kind a reserved lot is for", () => {
  test.each<[MatchLot["mechanisms"], MatchStructure["kind"], string | undefined]>([
    [["execution_clause"], "ESAT", undefined],
    [["reserved_iae"], "ACI", "yes"],
    [["reserved_iae"], "EITI", "yes"],
    [["reserved_iae"], "ESAT", "no"],
    [["reserved_iae"], "GEIQ", "no"],
    [["reserved_iae"], "REGIE", "unknown"],
    [["reserved_iae"], null, "unknown"],
    [["reserved_disability"], "EATT", "yes"],
    [["reserved_disability"], "ACI", "no"],
    [["reserved_disability"], "REGIE", "no"],
    [["reserved_iae_disability"], "ESAT", "yes"],
    [["reserved_iae_disability"], "EI", "yes"],
    [["reserved_iae_disability"], "REGIE", "unknown"],
    [["reserved_prison"], "SEP", "yes"],
    [["reserved_prison"], "ACI", "no"],
    [["reserved_ess"], "ACI", "unknown"],
    [["reserved_unspecified"], "ESAT", "unknown"],
    [["reserved_iae", "execution_clause"], "ESAT", "no"],
    [["reserved_iae", "reserved_disability"], "ESAT", "yes"],
    [["reserved_iae", "reserved_unspecified"], "ESAT", "unknown"],
  ])("%s, %s: %s", (mechanisms, kind, verdict) => {
    expect(reason("kind", { mechanisms }, { kind })?.verdict).toBe(verdict);
    expect(match({ mechanisms }, { kind }).isExcluded).toBe(verdict === "no");
  });
});

describe("the way it works", () => {
  test.each<[string, LotChanges, StructureChanges, string]>([
    ["a clause by a service", {}, {}, "yes"],
    ["a clause by seconding people", {}, { services: ["secondment"] }, "yes"],
    ["a clause by goods alone", {}, { services: ["production"] }, "no"],
    ["temporary work that says nothing seconds people", {}, { kind: "ETTI", services: [] }, "yes"],
    ["a workshop that says nothing", {}, { services: [] }, "unknown"],
    [
      "a reserved lot by seconding people alone",
      { mechanisms: ["reserved_iae"] },
      { kind: "ETTI", services: [] },
      "no",
    ],
    [
      "a reserved lot of temporary work",
      { mechanisms: ["reserved_iae"], cpv: "79620000" },
      { kind: "ETTI", services: ["secondment"] },
      "yes",
    ],
    [
      "a reserved lot by goods",
      { mechanisms: ["reserved_disability"] },
      { kind: "ESAT", services: ["production"] },
      "yes",
    ],
    [
      "a purchase of insertion by seconding alone",
      { mechanisms: ["insertion_service"] },
      { services: ["secondment"] },
      "no",
    ],
  ])("%s", (_, lot, structure, verdict) => {
    expect(reason("service", lot, structure)).toMatchObject({ verdict });
  });
});

describe("the size", () => {
  const hours = (whole: number): InsertionHours => (whole * 100) as InsertionHours;
  test.each<[string, LotChanges, StructureChanges, object]>([
    ["half a year of twelve persons", { hours: hours(9_642) }, {}, { verdict: "yes" }],
    ["more than half", { hours: hours(9_643) }, {}, { verdict: "nearly", isBeyond: false }],
    ["all of it", { hours: hours(19_284) }, {}, { verdict: "nearly", isBeyond: false }],
    ["more than all", { hours: hours(19_285) }, {}, { verdict: "nearly", isBeyond: true }],
    ["more than twice", { hours: hours(38_569) }, {}, { verdict: "no", isBeyond: true }],
    [
      "the same over four years",
      { hours: hours(38_569), endsOn: "2031-01-31" as Day },
      {},
      { verdict: "yes" },
    ],
    [
      "begun two years ago: only the year left counts",
      { hours: hours(9_643), startsOn: "2024-11-19" as Day, endsOn: "2027-11-18" as Day },
      {},
      { verdict: "nearly", isBeyond: false },
    ],
    [
      "over and not closed: a year",
      { hours: hours(9_642), startsOn: "2024-11-19" as Day, endsOn: "2026-10-01" as Day },
      {},
      { verdict: "yes" },
    ],
    [
      "dates the wrong way round: a year",
      { hours: hours(9_642), endsOn: "2026-01-01" as Day },
      {},
      { verdict: "yes" },
    ],
    ["no hours said", { hours: null }, {}, { verdict: "unknown", of: "lot" }],
    [
      "a criterion fixes none",
      { hours: null, mechanisms: ["award_criterion"] },
      {},
      { verdict: "unknown", of: "mechanism" },
    ],
    ["0 hour", { hours: hours(0) }, {}, { verdict: "yes" }],
    ["no capacity said", {}, { capacity: null }, { verdict: "unknown", of: "structure" }],
    ["a capacity of 0 says nothing", {}, { capacity: 0 }, { verdict: "unknown", of: "structure" }],
  ])("%s", (_, lot, structure, expected) => {
    expect(reason("size", lot, structure)).toMatchObject(expected);
  });
});

describe("the time left", () => {
  const day = (text: string): Day => text as Day;
  const none: LotChanges = { replyBy: null, startsOn: null, endsOn: null, consultationOn: null };
  test.each<[string, LotChanges, object]>([
    ["30 days to answer", {}, { verdict: "yes", until: "reply", days: 30 }],
    ["20 days to answer", { replyBy: day("2026-12-09") }, { verdict: "nearly", days: 20 }],
    ["today is the last day", { replyBy: matchDay }, { verdict: "nearly", days: 0 }],
    ["over since yesterday", { replyBy: day("2026-11-18") }, { verdict: "no", until: "reply" }],
    [
      "to be put out to tender next week",
      { ...none, stage: "planned", consultationOn: day("2026-11-26") },
      { verdict: "yes", until: "consultation" },
    ],
    [
      "was to be put out to tender",
      { ...none, stage: "planned", consultationOn: day("2026-09-01") },
      { verdict: "unknown", on: "2026-09-01" },
    ],
    [
      "to come, by its start",
      { ...none, stage: "planned", startsOn: day("2027-02-01") },
      { verdict: "yes", until: "start" },
    ],
    [
      "published, no day to answer",
      { ...none, startsOn: day("2027-02-01") },
      { verdict: "yes", until: "start" },
    ],
    [
      "awarded, by its end",
      { ...none, stage: "awarded", endsOn: day("2027-06-30") },
      { verdict: "yes", until: "end" },
    ],
    ["no day at all", none, { verdict: "unknown", on: null }],
  ])("%s", (_, lot, expected) => {
    expect(reason("time", lot)).toMatchObject(expected);
  });
  test("when it is over: two blocks at most", () => {
    expect(match({ replyBy: day("2026-11-18") }).blocks).toBe(2);
  });
});
