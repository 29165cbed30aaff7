import { activityCodes } from "#app/domain/activity.ts";
import { addDays, parseDay, type Day } from "#app/domain/calendar.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { MatchLot, MatchStructure } from "#app/domain/match/match.ts";
import { mechanismCodes } from "#app/domain/mechanism.ts";
import { serviceKindCodes } from "#app/domain/service-kind.ts";
import { structureKindCodes } from "#app/domain/structure-kind.ts";
import { tradeCodes } from "#app/domain/trade.ts";
import { diceOf, type Dice } from "./dice.ts";

const territories = Array.from({ length: 130 }, (_, index) => `T${String(index)}`);
const titles = [
  "Réhabilitation du groupe scolaire, lot 6 : plâtrerie, peinture",
  "Entretien des espaces verts des écoles",
  "Nettoyage des locaux et de la vitrerie",
  "Construction de 34 logements",
  "Collecte et traitement des encombrants",
  "Fourniture de mobilier scolaire",
];
const cpvs = ["45000000", "45442100", "77310000", "90910000", "90500000", "39160000", "79800000"];

export const matchToday = dayOf("2026-11-19");

/** Lots open to structures over the country: half say their trade, the others are read from their words and CPV. */
export function madeLots(count: number): MatchLot[] {
  const dice = diceOf(20_261_119);
  return Array.from({ length: count }, (_, index) => {
    const title = dice.pick(titles);
    return {
      title: `${title} ${String(index)}`,
      lotTitle: dice.chance(60) ? title : null,
      cpv: dice.chance(90) ? dice.pick(cpvs) : null,
      trade: dice.chance(50) ? dice.pick(tradeCodes) : null,
      mechanisms: [dice.pick(mechanismCodes)],
      ...madePlace(dice),
      hours: dice.chance(80) ? ((20_000 + dice.below(400_000)) as InsertionHours) : null,
      stage: dice.pick(["planned", "published", "awarded"] as const),
      consultationOn: null,
      startsOn: addDays(matchToday, dice.below(200)),
      endsOn: addDays(matchToday, 200 + dice.below(900)),
      replyBy: dice.chance(50) ? addDays(matchToday, dice.below(90)) : null,
    };
  });
}

/** Structures of a country's directory: a few activities each, a zone, most of what they may say. */
export function madeStructures(count: number): MatchStructure[] {
  const dice = diceOf(20_261_120);
  return Array.from({ length: count }, () => {
    const { place, point } = madePlace(dice);
    return {
      kind: dice.pick(structureKindCodes),
      activities: Array.from({ length: dice.below(6) }, () => dice.pick(activityCodes)),
      services: dice.chance(70) ? [dice.pick(serviceKindCodes)] : [],
      place,
      point,
      zones: dice.chance(60) ? [{ level: "territory" as const, code: place.territory }] : [],
      radiusKm: dice.chance(40) ? 10 + dice.below(60) : null,
      capacity: dice.chance(70) ? 100 + dice.below(4_000) : null,
    };
  });
}

function madePlace(dice: Dice) {
  const territory = dice.pick(territories);
  return {
    place: {
      commune: `${territory}-${String(dice.below(40))}`,
      epci: territory,
      territory,
      department: territory.slice(1, 3),
    },
    point: {
      latitude: 43_000_000 + dice.below(7_000_000),
      longitude: -1_000_000 + dice.below(8_000_000),
    },
  };
}

function dayOf(text: string): Day {
  const day = parseDay(text);
  if (day === undefined) throw new Error(`no day ${text}`);
  return day;
}
