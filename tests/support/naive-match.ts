import { isNear, nearnessOf } from "#app/domain/nearness.ts";
import { activities } from "#app/domain/activity.ts";
import { kilometresBetween } from "#app/domain/geo-point.ts";
import { workOfLot } from "#app/domain/match/lot-work.ts";
import type { Criterion, MatchLot, MatchStructure, MatchWeights, Verdict } from "#app/domain/match/match.ts";

type Verdicts = Partial<Record<Criterion, Verdict>>;

/**
 * The match again, written apart and plainly from its rules: verdicts only, then the score by fractions. What a lot is made
 * of is taken as read.
 */
export function naiveMatch(
  lot: MatchLot,
  structure: MatchStructure,
  asked: { today: string; weights: MatchWeights },
): { verdicts: Verdicts; score: number; excluded: boolean } {
  const kind = naiveKind(lot, structure);
  const verdicts: Verdicts = {
    activity: naiveActivity(lot, structure),
    zone: naiveZone(lot, structure),
    ...(kind === undefined ? {} : { kind }),
    service: naiveService(lot, structure),
    size: naiveSize(lot, structure, asked.today),
    time: naiveTime(lot, asked.today),
  };
  if (kind === "no") return { verdicts, score: 0, excluded: true };
  return { verdicts, score: naiveScore(lot, verdicts, asked.weights), excluded: false };
}

function naiveScore(lot: MatchLot, verdicts: Verdicts, weights: MatchWeights): number {
  const tenths = { yes: 10, nearly: 5, unknown: 4, no: 0 };
  const counted = (Object.entries(verdicts) as Array<[Criterion, Verdict]>).filter(
    ([name]) => weights[name] > 0,
  );
  const most = counted.reduce((sum, [name]) => sum + 10 * weights[name], 0);
  if (most === 0) return 0;
  const got = counted.reduce((sum, [name, verdict]) => sum + tenths[verdict] * weights[name], 0);
  const caps = counted.map(([name, verdict]) => {
    if (name === "activity")
      return { yes: 100, nearly: 69, unknown: workOfLot(lot) ? 49 : 69, no: 49 }[verdict];
    if (name === "zone") return verdict === "no" ? 69 : 100;
    if (name === "time") return verdict === "no" ? 49 : 100;
    return 100;
  });
  const doubtful = caps.filter((cap) => cap === 69).length > 1 ? [49] : [];
  return Math.min(Math.round((100 * got) / most), ...caps, ...doubtful);
}

function naiveActivity(lot: MatchLot, structure: MatchStructure): Verdict {
  const work = workOfLot(lot);
  if (!work) return "unknown";
  const wanted = new Set<string>(work.activities);
  if (structure.activities.length === 0) return "unknown";
  if (structure.activities.some((one) => wanted.has(one))) return "yes";
  const near = structure.activities.some((one) =>
    work.activities.some((other) => activities[one].group === activities[other].group),
  );
  return near ? "nearly" : "no";
}

function naiveZone(lot: MatchLot, structure: MatchStructure): Verdict {
  const { commune, territory, department } = lot.place;
  if (!commune && !territory) return "unknown";
  for (const zone of structure.zones) if (lot.place[zone.level] === zone.code) return "yes";
  const nearness = nearnessOf(structure.place, lot.place);
  const near = nearness !== null && isNear(nearness);
  if (structure.radiusKm !== null) {
    if (!lot.point || !structure.point) return near ? "yes" : "unknown";
    if (kilometresBetween(lot.point, structure.point) <= structure.radiusKm) return "yes";
  }
  if (structure.zones.some((zone) => !lot.place[zone.level])) return "unknown";
  if (structure.zones.length > 0 || structure.radiusKm !== null) return "no";
  if (near) return "yes";
  if (lot.point && structure.point)
    return kilometresBetween(lot.point, structure.point) > 50 ? "no" : "nearly";
  if (nearness === null) return "no";
  return nearness === "unknown" || department === null ? "unknown" : "nearly";
}

const iae = ["EI", "ETTI", "AI", "ACI", "EITI"];
const disability = ["EA", "EATT", "ESAT"];

function naiveKind(lot: MatchLot, { kind }: MatchStructure): Verdict | undefined {
  const reserved = lot.mechanisms.filter((one) => one.startsWith("reserved"));
  if (reserved.length === 0) return undefined;
  const verdicts = reserved.map((one): Verdict => {
    if (one === "reserved_unspecified" || one === "reserved_ess" || kind === null) return "unknown";
    const forIae = one === "reserved_iae" || one === "reserved_iae_disability";
    if (forIae && kind === "REGIE") return "unknown";
    if (forIae && iae.includes(kind)) return "yes";
    if (one !== "reserved_iae" && one !== "reserved_prison" && disability.includes(kind)) return "yes";
    return one === "reserved_prison" && kind === "SEP" ? "yes" : "no";
  });
  return verdicts.find((one) => one === "yes") ?? verdicts.find((one) => one === "unknown") ?? "no";
}

function naiveService(lot: MatchLot, structure: MatchStructure): Verdict {
  const seconds =
    structure.services.length === 0 && ["ETTI", "AI", "GEIQ", "EATT"].includes(structure.kind ?? "");
  const services = seconds ? ["secondment"] : structure.services;
  if (services.length === 0) return "unknown";
  const held = lot.mechanisms.some((one) => one.startsWith("reserved") || one === "insertion_service");
  const refused = !held ? "production" : "secondment";
  return services.some((one) => one !== refused) ? "yes" : "no";
}

function naiveSize(lot: MatchLot, { capacity }: MatchStructure, today: string): Verdict {
  const { hours, endsOn } = lot;
  const startsOn = lot.startsOn !== null && lot.startsOn < today ? today : lot.startsOn;
  if (hours === null || capacity === null || capacity === 0) return "unknown";
  const isDated = startsOn !== null && endsOn !== null && startsOn <= endsOn;
  const days = isDated ? (Date.parse(endsOn) - Date.parse(startsOn)) / 86_400_000 + 1 : 365;
  const share = (hours * 365) / (capacity * 1607 * days);
  return share <= 0.5 ? "yes" : share <= 2 ? "nearly" : "no";
}

function naiveTime(lot: MatchLot, today: string): Verdict {
  const fallback = {
    planned: lot.consultationOn ?? lot.startsOn,
    published: lot.startsOn,
    awarded: lot.endsOn,
  };
  const last = lot.replyBy ?? fallback[lot.stage];
  if (last === null) return "unknown";
  const awaits = lot.replyBy === null && lot.stage === "planned" && lot.consultationOn !== null;
  const days = (Date.parse(last) - Date.parse(today)) / 86_400_000;
  if (days < 0) return awaits ? "unknown" : "no";
  return days < 21 && !awaits ? "nearly" : "yes";
}
