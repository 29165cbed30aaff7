/** A place on Earth (WGS 84), in millionths of a degree. */
export type GeoPoint = { latitude: number; longitude: number };

const earthRadiusKm = 6371;

/** Kilometres as the crow flies, to a tenth: the haversine formula on a sphere. */
export function kilometresBetween(one: GeoPoint, other: GeoPoint): number {
  const chord =
    halfChord(one.latitude, other.latitude) +
    Math.cos(radians(one.latitude)) *
      Math.cos(radians(other.latitude)) *
      halfChord(one.longitude, other.longitude);
  return Math.round(2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(chord))) * 10) / 10;
}

/** The point of two stored columns; null unless both are known. */
export function geoPoint(latitude: number | null, longitude: number | null): GeoPoint | null {
  return latitude === null || longitude === null ? null : { latitude, longitude };
}

/** The squared half chord of an angle between two coordinates. */
function halfChord(from: number, to: number): number {
  return Math.sin((radians(to) - radians(from)) / 2) ** 2;
}

function radians(millionths: number): number {
  return (millionths / 1_000_000) * (Math.PI / 180);
}
