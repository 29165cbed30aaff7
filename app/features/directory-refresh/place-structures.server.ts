import { geoPoint, type GeoPoint } from "#app/domain/geo-point.ts";
import { isFarPoint, middleOf } from "#app/domain/outside-structure/far-point.ts";
import type { OutsideStructure } from "#app/domain/outside-structure/outside-structure.ts";
import type { Db } from "#db/database.server.ts";
import { inSlices } from "#db/in-slices.server.ts";
import { communeByPost } from "#db/seed/communes-by-post.server.ts";
import type { ReadStructure } from "./read-structure-record.ts";

export type PlacedStructures = {
  structures: OutsideStructure[];
  /** Structures whose postal code and town are no commune together. */
  unknownCommunes: number;
  /** Points left aside: too far from their commune or département. */
  farPoints: number;
};

/** Finds the commune of each structure, and leaves aside the points that cannot be theirs. */
export async function placeStructures(db: Db, read: readonly ReadStructure[]): Promise<PlacedStructures> {
  const located = read.map((structure) => ({
    structure,
    commune: communeByPost(structure.postCode, structure.town) ?? null,
  }));
  const codes = [...new Set(located.flatMap(({ commune }) => (commune === null ? [] : [commune])))];
  const centres = await centresOf(db, codes);
  const middles = middlesOf(read);
  const placed: PlacedStructures = { structures: [], unknownCommunes: 0, farPoints: 0 };
  for (const { structure, commune } of located) {
    const middle = middles.get(departmentOf(structure)) ?? null;
    const centre = centres.get(commune ?? "") ?? null;
    const isFar = structure.point !== null && isFarPoint(structure.point, { centre, middle });
    if (commune === null) placed.unknownCommunes += 1;
    if (isFar) placed.farPoints += 1;
    placed.structures.push(placedStructure(structure, commune, isFar ? null : structure.point));
  }
  return placed;
}

function placedStructure(
  { siret, activities, ...read }: ReadStructure,
  commune: string | null,
  point: GeoPoint | null,
): OutsideStructure {
  const { name, kind, brand, website, services } = read;
  return {
    siret,
    activities,
    fields: {
      name,
      kind,
      commune,
      brand,
      website,
      services,
      point: point === null ? null : `${point.latitude};${point.longitude}`,
    },
  };
}

async function centresOf(db: Db, codes: readonly string[]): Promise<Map<string, GeoPoint>> {
  const rows = await inSlices(codes, (slice) =>
    db.selectFrom("commune").select(["code", "latitude", "longitude"]).where("code", "in", slice).execute(),
  );
  return new Map(
    rows.flatMap(({ code, latitude, longitude }) => {
      const point = geoPoint(latitude, longitude);
      return point === null ? [] : [[code, point] as const];
    }),
  );
}

function departmentOf({ department, postCode }: ReadStructure): string {
  return department ?? (postCode ?? "").slice(0, 2);
}

/** The middle of the points of each département, as the source gives them. */
function middlesOf(read: readonly ReadStructure[]): Map<string, GeoPoint | null> {
  const points = new Map<string, GeoPoint[]>();
  for (const structure of read) {
    const { point } = structure;
    const department = departmentOf(structure);
    if (point !== null) points.set(department, [...(points.get(department) ?? []), point]);
  }
  return new Map([...points].map(([department, found]) => [department, middleOf(found)]));
}
