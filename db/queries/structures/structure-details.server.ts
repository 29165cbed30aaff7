import { isActivity, type Activity } from "#app/domain/activity.ts";
import type { Zone } from "#app/domain/zone.ts";
import type { Db } from "../../database.server.ts";
import { inSlices } from "../../in-slices.server.ts";
import type { OrganisationId } from "../../schema/columns.ts";

/** A place of a zone with its name; its code when nothing of that code is known here. */
export type NamedZone = Zone & { name: string };

/** What those structures do, in the order of the codes. */
export async function listActivitiesOf(
  db: Db,
  ids: readonly OrganisationId[],
): Promise<Map<OrganisationId, Activity[]>> {
  const rows = await inSlices(ids, (slice) =>
    db
      .selectFrom("organisation_activity")
      .select(["organisation_id as id", "activity"])
      .where("organisation_id", "in", slice)
      .orderBy("activity")
      .execute(),
  );
  return gathered(rows, ({ activity }) => (isActivity(activity) ? activity : undefined));
}

/** Where those structures say they work, in the order it was said. */
export async function listZonesOf(
  db: Db,
  ids: readonly OrganisationId[],
): Promise<Map<OrganisationId, NamedZone[]>> {
  const rows = await inSlices(ids, (slice) =>
    db
      .selectFrom("structure_zone as zone")
      .leftJoin("commune", (join) =>
        join.onRef("commune.code", "=", "zone.code").on("zone.level", "=", "commune"),
      )
      .leftJoin("epci", (join) => join.onRef("epci.siren", "=", "zone.code").on("zone.level", "=", "epci"))
      .leftJoin("territory", (join) =>
        join.onRef("territory.code", "=", "zone.code").on("zone.level", "=", "territory"),
      )
      .select([
        "zone.organisation_id as id",
        "zone.level",
        "zone.code",
        "commune.name as commune",
        "epci.name as epci",
        "territory.label as territory",
      ])
      .where("zone.organisation_id", "in", slice)
      .orderBy("zone.entered_rank")
      .orderBy("zone.code")
      .execute(),
  );
  return gathered(rows, ({ level, code, commune, epci, territory }) => ({
    level,
    code,
    name: commune ?? epci ?? territory ?? code,
  }));
}

/** When outside directories last had them, and since when they no longer have. */
export async function listSourcesOf(db: Db, ids: readonly OrganisationId[]) {
  const rows = await inSlices(ids, (slice) =>
    db
      .selectFrom("structure_source")
      .select([
        "organisation_id as id",
        "source",
        "fields",
        "seen_on as seenOn",
        "missing_since as missingSince",
      ])
      .where("organisation_id", "in", slice)
      .orderBy("source")
      .execute(),
  );
  return gathered(rows, ({ source, fields, seenOn, missingSince }) => ({
    source,
    fields,
    seenOn,
    missingSince,
  }));
}

function gathered<Row extends { id: OrganisationId }, Value>(
  rows: readonly Row[],
  valueOf: (row: Row) => Value | undefined,
): Map<OrganisationId, Value[]> {
  const found = new Map<OrganisationId, Value[]>();
  for (const row of rows) {
    const value = valueOf(row);
    if (value === undefined) continue;
    const known = found.get(row.id);
    if (known) known.push(value);
    else found.set(row.id, [value]);
  }
  return found;
}
