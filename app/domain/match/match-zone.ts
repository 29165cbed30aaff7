import { nearnessOf } from "../able-structure.ts";
import { kilometresBetween } from "../geo-point.ts";
import type { Zone } from "../zone.ts";
import type { MatchLot, MatchStructure, ZoneReason } from "./match.ts";

/**
 * Whether the lot is in the zone the structure says (one of its places, or its kilometres around); without a zone, whether
 * it is near by its address. Kilometres that cannot be measured are never « outside ».
 */
export function zoneReason(lot: MatchLot, structure: MatchStructure): ZoneReason {
  const { place } = lot;
  if (place.commune === null && place.territory === null)
    return { criterion: "zone", verdict: "unknown", of: "lot" };
  const km = lot.point && structure.point ? kilometresBetween(lot.point, structure.point) : null;
  const zone = structure.zones.find((one) => holds(one, lot));
  if (zone) return { criterion: "zone", verdict: "yes", by: zone.level, isSaid: true, km };
  const { radiusKm } = structure;
  if (radiusKm !== null && km !== null && km <= radiusKm)
    return { criterion: "zone", verdict: "yes", by: "radius", isSaid: true, km };
  if (radiusKm !== null && km === null) return nearReason(lot, structure, null, "distance");
  if (structure.zones.length > 0 || radiusKm !== null)
    return { criterion: "zone", verdict: "no", isSaid: true, km };
  return nearReason(lot, structure, km, "structure");
}

function nearReason(
  lot: MatchLot,
  structure: MatchStructure,
  km: number | null,
  missing: "distance" | "structure",
): ZoneReason {
  const nearness = nearnessOf(structure.place, lot.place);
  if (nearness === "unknown") return { criterion: "zone", verdict: "unknown", of: missing };
  if (nearness === null || nearness === "department")
    return missing === "distance"
      ? { criterion: "zone", verdict: "unknown", of: "distance" }
      : nearness === null
        ? { criterion: "zone", verdict: "no", isSaid: false, km }
        : { criterion: "zone", verdict: "nearly", km };
  return { criterion: "zone", verdict: "yes", by: nearness, isSaid: false, km };
}

function holds({ level, code }: Zone, { place }: MatchLot): boolean {
  return place[level] === code;
}
