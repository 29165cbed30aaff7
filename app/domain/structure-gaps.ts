import type { Activity } from "./activity.ts";
import type { ServiceKind } from "./service-kind.ts";
import type { Zone } from "./zone.ts";

/** What a structure may leave unsaid though a match compares it. In the order of their weight. Source: `match/match.ts`. */
export const structureGaps = ["activities", "zone", "services", "capacity", "commune", "reach"] as const;

export type StructureGap = (typeof structureGaps)[number];

export type SaidByStructure = {
  activities: readonly Activity[];
  zones: readonly Zone[];
  radiusKm: number | null;
  services: readonly ServiceKind[];
  capacity: number | null;
  commune: string | null;
  email: string | null;
  phone: string | null;
};

/** What is missing of a sheet for its lots to be compared and for it to be reached; none when all is said. */
export function gapsOf(said: SaidByStructure): StructureGap[] {
  const missing: Record<StructureGap, boolean> = {
    activities: said.activities.length === 0,
    zone: said.zones.length === 0 && said.radiusKm === null,
    services: said.services.length === 0,
    capacity: said.capacity === null,
    commune: said.commune === null,
    reach: said.email === null && said.phone === null,
  };
  return structureGaps.filter((gap) => missing[gap]);
}
