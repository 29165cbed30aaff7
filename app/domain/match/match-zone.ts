import { nearnessOf } from "../able-structure.ts";
import { kilometresBetween } from "../geo-point.ts";
import type { Zone } from "../zone.ts";
import type { MatchLot, MatchStructure, Reason } from "./match.ts";

/** Whether the lot is in its zone of intervention; without a zone, whether it is of its own territory. */
export function zoneReason(lot: MatchLot, structure: MatchStructure): Reason {
  const { place } = lot;
  if (place.commune === null && place.territory === null)
    return { criterion: "zone", verdict: "unknown", of: "lot" };
  const km = lot.point && structure.point ? kilometresBetween(lot.point, structure.point) : null;
  const zone = structure.zones.find((one) => holds(one, lot));
  if (zone) return { criterion: "zone", verdict: "yes", by: zone.level, km };
  if (structure.radiusKm !== null && km !== null && km <= structure.radiusKm)
    return { criterion: "zone", verdict: "yes", by: "radius", km };
  if (structure.zones.length > 0 || (structure.radiusKm !== null && km !== null))
    return { criterion: "zone", verdict: "no", km };
  const nearness = nearnessOf(structure.place, place);
  if (nearness === "unknown") return { criterion: "zone", verdict: "unknown", of: "structure" };
  if (nearness === null) return { criterion: "zone", verdict: "no", km };
  return nearness === "department"
    ? { criterion: "zone", verdict: "nearly", km }
    : { criterion: "zone", verdict: "yes", by: nearness, km };
}

function holds({ level, code }: Zone, { place }: MatchLot): boolean {
  return place[level] === code;
}
