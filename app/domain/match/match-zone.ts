import { isNear, nearnessOf } from "../nearness.ts";
import { kilometresBetween } from "../geo-point.ts";
import type { MatchLot, MatchStructure, ZoneReason } from "./match.ts";

/** Beyond this, as the crow flies, a structure that says no zone is not near by its address. Our choice. */
const farKm = 50;

/**
 * Whether the lot is in the zone the structure says (one of its places, or its kilometres around); without a zone, whether
 * it is near by its address. What cannot be compared is never « outside »: kilometres without coordinates, a lot placed
 * only by its territory against communes.
 */
export function zoneReason(lot: MatchLot, structure: MatchStructure): ZoneReason {
  const { place } = lot;
  if (place.commune === null && place.territory === null) return unknown("lot");
  const km = lot.point && structure.point ? kilometresBetween(lot.point, structure.point) : null;
  const zone = structure.zones.find(({ level, code }) => place[level] === code);
  if (zone) return { criterion: "zone", verdict: "yes", by: zone.level, isSaid: true, km };
  const { radiusKm, zones } = structure;
  if (radiusKm !== null && km !== null && km <= radiusKm)
    return { criterion: "zone", verdict: "yes", by: "radius", isSaid: true, km };
  if (radiusKm !== null && km === null) return nearReason(lot, structure, km) ?? unknown("distance");
  if (zones.some(({ level }) => place[level] === null)) return unknown("lot");
  if (zones.length > 0 || radiusKm !== null) return { criterion: "zone", verdict: "no", isSaid: true, km };
  return nearReason(lot, structure, km) ?? farReason(lot, structure, km);
}

/** By its address: its commune, EPCI or territory. */
function nearReason(lot: MatchLot, structure: MatchStructure, km: number | null): ZoneReason | null {
  const nearness = nearnessOf(structure.place, lot.place);
  return nearness !== null && isNear(nearness)
    ? { criterion: "zone", verdict: "yes", by: nearness, isSaid: false, km }
    : null;
}

/** Elsewhere, and it says no zone: by kilometres when they are known, else by département. */
function farReason(lot: MatchLot, structure: MatchStructure, km: number | null): ZoneReason {
  if (km !== null)
    return km > farKm
      ? { criterion: "zone", verdict: "no", isSaid: false, km }
      : { criterion: "zone", verdict: "nearly", km };
  const nearness = nearnessOf(structure.place, lot.place);
  if (nearness === "unknown") return unknown("structure");
  if (nearness === null) return { criterion: "zone", verdict: "no", isSaid: false, km };
  return lot.place.department === null ? unknown("lot") : { criterion: "zone", verdict: "nearly", km };
}

function unknown(of: "lot" | "structure" | "distance"): ZoneReason {
  return { criterion: "zone", verdict: "unknown", of };
}
