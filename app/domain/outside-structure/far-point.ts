import { kilometresBetween, type GeoPoint } from "../geo-point.ts";

/** Kilometres. A commune is seldom 20 across; a département, 200: past that, a point is a mistake. Our choice. */
const farFromCommune = 30;
const farFromOthers = 120;
/** Fewer points than that say nothing of where the others are. */
const enoughPoints = 3;

/**
 * Whether a point cannot be that of a structure: too far from the centre of its commune, or, when that is not known, from
 * the middle of the points of its département. Never far when nothing tells.
 */
export function isFarPoint(
  point: GeoPoint,
  { centre, middle }: { centre: GeoPoint | null; middle: GeoPoint | null },
): boolean {
  if (point.latitude === 0 && point.longitude === 0) return true;
  if (centre !== null) return kilometresBetween(point, centre) > farFromCommune;
  return middle !== null && kilometresBetween(point, middle) > farFromOthers;
}

/** The middle of some points, one by one median: a few wrong ones do not move it. Null when there are too few. */
export function middleOf(points: readonly GeoPoint[]): GeoPoint | null {
  if (points.length < enoughPoints) return null;
  return {
    latitude: middleValue(points.map(({ latitude }) => latitude)),
    longitude: middleValue(points.map(({ longitude }) => longitude)),
  };
}

function middleValue(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
