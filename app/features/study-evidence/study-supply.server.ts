import type { Place } from "#app/domain/nearness.ts";
import { addMonths, type Day } from "#app/domain/calendar.ts";
import { geoPoint } from "#app/domain/geo-point.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import { couldDo } from "#app/domain/match/could-do.ts";
import { workOfLot } from "#app/domain/match/lot-work.ts";
import type { MatchLot } from "#app/domain/match/match.ts";
import {
  comparedLot,
  structuresForEach,
  type MatchedStructure,
} from "#app/features/opportunities/matched.server.ts";
import type { Db } from "#db/database.server.ts";
import { findOwnDepartment } from "#db/queries/own-department.server.ts";
import { findCommunePlace, isAnyActivityKnown } from "#db/queries/studies/study-place.server.ts";
import type { Study } from "#db/queries/studies/study-list.server.ts";
import type { StudyLot } from "#db/queries/studies/study-lots.server.ts";

/**
 * By lot, what is compared of it and the structures that could do it, the best first; `able` is null when that is not known:
 * nobody has said what structures do, or the lot does not say what it is made of.
 */
export type StudySupply = ReadonlyMap<string, { lot: MatchLot; able: readonly MatchedStructure[] | null }>;

type ComparedStudy = Pick<
  Study,
  "title" | "communeCode" | "territoryCode" | "consultationOn" | "startsOn" | "durationMonths"
>;

/**
 * Who could do each lot of a study, by the very match of lots opened to structures, in as many questions whatever its lots.
 * Before anything is reserved: what a lot could be reserved to is what is asked. `hours`: of the kept scenario, by lot.
 */
export async function studySupply(
  db: Db,
  asked: {
    study: ComparedStudy;
    lots: ReadonlyArray<Pick<StudyLot, "id" | "title" | "trade" | "cpv">>;
    hours: ReadonlyMap<string, InsertionHours | null>;
    today: Day;
  },
): Promise<StudySupply> {
  const where = await whereOf(db, asked.study);
  const lots = asked.lots.map((lot) =>
    studyMatchLot(asked.study, { ...lot, ...where, hours: asked.hours.get(lot.id) }),
  );
  const isKnown = await isAnyActivityKnown(db);
  const found = isKnown ? await structuresForEach(db, lots, asked.today) : [];
  return new Map(
    asked.lots.flatMap(({ id }, index) => {
      const lot = lots[index];
      if (lot === undefined) return [];
      const able = found[index]?.filter(({ match }) => couldDo(match)) ?? [];
      return [[id, { lot, able: isKnown && workOfLot(lot) !== undefined ? able : null }]];
    }),
  );
}

function studyMatchLot(
  study: ComparedStudy,
  lot: Pick<StudyLot, "title" | "trade" | "cpv"> &
    Pick<MatchLot, "place" | "point"> & { hours: InsertionHours | null | undefined },
): MatchLot {
  const { startsOn, durationMonths } = study;
  return comparedLot({
    title: study.title,
    lotTitle: lot.title,
    cpv: lot.cpv,
    trade: lot.trade,
    mechanisms: [],
    place: lot.place,
    point: lot.point,
    hours: lot.hours ?? null,
    stage: "planned",
    consultationOn: study.consultationOn,
    startsOn,
    endsOn: startsOn === null || durationMonths === null ? null : addMonths(startsOn, durationMonths),
    replyBy: null,
  });
}

/** Where the works are: the commune, and the territory that was written over the commune’s. */
async function whereOf(
  db: Db,
  { communeCode, territoryCode }: Pick<Study, "communeCode" | "territoryCode">,
): Promise<Pick<MatchLot, "point"> & { place: Place }> {
  const commune = communeCode === null ? undefined : await findCommunePlace(db, communeCode);
  return {
    place: {
      commune: communeCode,
      epci: commune?.epci ?? null,
      territory: territoryCode,
      department: commune?.department ?? (await findOwnDepartment(db)) ?? null,
    },
    point: commune === undefined ? null : geoPoint(commune.latitude, commune.longitude),
  };
}
