import { geoPoint, kilometresBetween, type GeoPoint } from "#app/domain/geo-point.ts";
import { searchText } from "#app/domain/search-text.ts";
import type { Zone } from "#app/domain/zone.ts";
import { findPlace } from "#app/features/contracts/resolve-names.server.ts";
import type { Db } from "#db/database.server.ts";
import type { DirectoryFilter } from "#db/queries/structures/directory-filter.server.ts";
import { listRadii } from "#db/queries/structures/directory-list.server.ts";
import { listTerritories } from "#db/queries/contracts/form-choices.server.ts";
import { listCommunesOfPlace } from "#db/queries/structures/places.server.ts";

/** A place where one looks for structures that work there. `unknown`: nothing of that name. */
export type FoundPlace =
  | { kind: "commune" | "territory"; code: string; name: string }
  | { kind: "unknown" }
  | { kind: "ambiguous"; codes: string[] };

/** Reads what was typed: the name or the code of a territory, else a commune as forms name it. */
export async function findWorkingPlace(db: Db, typed: string): Promise<FoundPlace | null> {
  if (typed === "") return null;
  const folded = searchText(typed);
  const territory = (await listTerritories(db)).find(
    ({ code, label }) => code === typed || searchText(label) === folded,
  );
  if (territory) return { kind: "territory", code: territory.code, name: territory.label };
  const found = await findPlace(db, typed);
  if (found.outcome === "commune ambiguous") return { kind: "ambiguous", codes: found.codes };
  if (found.outcome === "commune unknown" || found.code === null) return { kind: "unknown" };
  const [commune] = await listCommunesOfPlace(db, { commune: found.code });
  return { kind: "commune", code: found.code, name: commune?.name ?? typed };
}

/**
 * Which zones hold that place and which structures reach it by their kilometres. A territory is reached by whoever works
 * in some part of it.
 */
export async function reachOf(db: Db, place: FoundPlace): Promise<NonNullable<DirectoryFilter["reach"]>> {
  if (place.kind === "unknown" || place.kind === "ambiguous") return { zones: [], byRadius: [] };
  const communes = await listCommunesOfPlace(
    db,
    place.kind === "commune" ? { commune: place.code } : { territory: place.code },
  );
  const zones = new Map<string, Zone>();
  const keep = (level: Zone["level"], code: string | null) =>
    code === null ? undefined : zones.set(`${level} ${code}`, { level, code });
  if (place.kind === "territory") keep("territory", place.code);
  for (const { code, epci, territory, department } of communes) {
    keep("commune", code);
    keep("epci", epci);
    keep("territory", territory);
    keep("department", department);
  }
  const points = communes.flatMap(({ latitude, longitude }) => geoPoint(latitude, longitude) ?? []);
  const radii = points.length === 0 ? [] : await listRadii(db);
  const byRadius = radii.filter(({ point, radiusKm }) => reachesOne(point, radiusKm, points));
  return { zones: [...zones.values()], byRadius: byRadius.map(({ id }) => id) };
}

/** A degree of latitude is more than 110 km: those farther are not measured. */
const kmOfDegree = 110;

function reachesOne(from: GeoPoint, radiusKm: number, points: readonly GeoPoint[]): boolean {
  const most = (radiusKm / kmOfDegree) * 1_000_000;
  return points.some(
    (point) => Math.abs(point.latitude - from.latitude) <= most && kilometresBetween(from, point) <= radiusKm,
  );
}
