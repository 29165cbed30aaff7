import { isActivity, type Activity } from "#app/domain/activity.ts";
import type { GeoPoint } from "#app/domain/geo-point.ts";
import { serviceKindCodes, serviceKinds, storedServices } from "#app/domain/service-kind.ts";
import type { StructureRecord } from "./structure-record.ts";

const longestAddress = 500;

/** An address of the web, `https:` when its scheme is left out; null for anything else. */
export function websiteIn(text: string | null): string | null {
  if (text === null || text.length > longestAddress) return null;
  const full = /^[a-z]+:/i.test(text) ? text : `https://${text}`;
  const address = URL.canParse(full) ? new URL(full) : undefined;
  if (address === undefined || !/^https?:$/.test(address.protocol)) return null;
  return address.username === "" && /\.[a-z]{2,}$/i.test(address.hostname) ? full : null;
}

/** Where a record says its structure is, in whichever of the two writings; null when it does not, or beyond the poles. */
export function pointIn({ coords, latitude, longitude }: StructureRecord): GeoPoint | null {
  const written = /POINT\s*\(\s*(-?\d+(?:\.\d+)?)\s+(-?\d+(?:\.\d+)?)\s*\)/i.exec(coords ?? "");
  const [north, east] = written
    ? [Number(written[2]), Number(written[1])]
    : [latitude ?? Number.NaN, longitude ?? Number.NaN];
  if (!(Math.abs(north) <= 90 && Math.abs(east) <= 180)) return null;
  return { latitude: Math.round(north * 1_000_000), longitude: Math.round(east * 1_000_000) };
}

/** Le marché numbers the slugs of its sectors (`nettoyage-de-locaux-14`); ours are without. */
export function activitiesIn(sectors: readonly (string | null)[]): { known: Activity[]; unknown: number } {
  const slugs = new Set(sectors.flatMap((slug) => (slug === null ? [] : [slug.replace(/-\d+$/, "")])));
  const known = [...slugs].filter(isActivity);
  return { known, unknown: slugs.size - known.length };
}

/** `DISP`, `PREST`, `BUILD` as we store kinds of service; null when none is said. */
export function servicesIn(types: readonly (string | null)[]): string | null {
  return storedServices(serviceKindCodes.filter((code) => types.includes(serviceKinds[code].market)));
}
