import { activities } from "#app/domain/activity.ts";
import type { Day } from "#app/domain/calendar.ts";
import { kindInForce } from "#app/domain/structure-kind.ts";
import type { Db } from "#db/database.server.ts";
import { listMatchStructures } from "#db/queries/structures/match-structures.server.ts";
import { findStructureName, listZoneNames } from "#db/queries/structures/structure-criteria.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";

/** What lots are compared with, of one structure: what it says, and what it does not. Capacity: full-time equivalents, hundredths. */
export async function structureCriteria(db: Db, organisationId: OrganisationId, today: Day) {
  const found = await findStructureName(db, organisationId);
  if (found === undefined) throw new Response(null, { status: 403 });
  const [compared] = await listMatchStructures(db, { today, only: [organisationId] });
  const zones = await listZoneNames(db, organisationId);
  const { siret, name, brand, kind, kindSince } = found;
  return {
    siret,
    name: brand ?? name,
    kind,
    kindSince,
    isInForce: kindInForce({ kind, kindSince }, today) !== null,
    activities: (compared?.activities ?? []).map((code) => activities[code].label),
    zones: zones.map((zone) => zone.name),
    radiusKm: compared?.radiusKm ?? null,
    capacity: compared?.capacity ?? null,
  };
}

export type Criteria = Awaited<ReturnType<typeof structureCriteria>>;
