import { structuresAble, type AbleStructure, type Place } from "#app/domain/able-structure.ts";
import { activitiesOfLot } from "#app/domain/activity-of-lot.ts";
import type { Day } from "#app/domain/calendar.ts";
import type { Db } from "#db/database.server.ts";
import { findOwnDepartment } from "#db/queries/own-department.server.ts";
import {
  findCommunePlace,
  isAnyActivityKnown,
  listStructuresDoing,
  type StructureDoing,
} from "#db/queries/studies/able-structures.server.ts";
import type { Study } from "#db/queries/studies/study-list.server.ts";
import type { StudyLot } from "#db/queries/studies/study-lots.server.ts";

/**
 * By lot, who can do it, nearest first; null when it is not known: nobody has said what structures do, or the lot does not
 * say what it is made of.
 */
export type StudySupply = ReadonlyMap<string, ReadonlyArray<AbleStructure<StructureDoing>> | null>;

/** Who can do each lot of a study, in four questions whatever its lots. */
export async function studySupply(
  db: Db,
  asked: {
    study: Pick<Study, "communeCode" | "territoryCode">;
    lots: ReadonlyArray<Pick<StudyLot, "id" | "trade" | "cpv">>;
    today: Day;
  },
): Promise<StudySupply> {
  const wanted = new Map(asked.lots.map((lot) => [lot.id as string, activitiesOfLot(lot)]));
  const all = [...new Set([...wanted.values()].flatMap((activities) => activities ?? []))];
  const directory = await listStructuresDoing(db, all);
  const isKnown = directory.length > 0 || (await isAnyActivityKnown(db));
  const place = await placeOf(db, asked.study);
  return new Map(
    [...wanted].map(([id, activities]) => [
      id,
      isKnown && activities !== undefined
        ? structuresAble(activities, directory, { place, today: asked.today })
        : null,
    ]),
  );
}

/** Where the works are: the commune, and the territory that was written over the commune’s. */
async function placeOf(
  db: Db,
  { communeCode, territoryCode }: Pick<Study, "communeCode" | "territoryCode">,
): Promise<Place> {
  const commune = communeCode === null ? undefined : await findCommunePlace(db, communeCode);
  return {
    commune: communeCode,
    epci: commune?.epci ?? null,
    territory: territoryCode,
    department: commune?.department ?? (await findOwnDepartment(db)) ?? null,
  };
}
