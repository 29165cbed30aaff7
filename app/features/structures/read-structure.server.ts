import type { Day } from "#app/domain/calendar.ts";
import { verdictOn } from "#app/domain/permission.ts";
import { gapsOf } from "#app/domain/structure-gaps.ts";
import { structureKinds } from "#app/domain/structure-kind.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { dayInParis } from "#app/platform/request-context.server.ts";
import type { Db } from "#db/database.server.ts";
import {
  listActivitiesOf,
  listSourcesOf,
  listZonesOf,
} from "#db/queries/structures/structure-details.server.ts";
import {
  findLastUpdate,
  findStructureSheet,
  findWorkWith,
  type StructureSheetRow,
} from "#db/queries/structures/structure-sheet.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { activitiesInGroups } from "./activity-words.ts";
import { sourceWords } from "./source-words.ts";
import { capacityWords, kindWords, servicesWords } from "./structure-words.ts";
import { webLink } from "./web-address.ts";
import { zoneWords } from "./zone-words.ts";

/** The sheet of one structure, in words; undefined for what is no structure. */
export async function readStructure(
  db: Db,
  { siret, viewer, today }: { siret: string; viewer: Viewer; today: Day },
) {
  const row = await findStructureSheet(db, siret);
  if (row === undefined) return undefined;
  const activities = (await listActivitiesOf(db, [row.id])).get(row.id) ?? [];
  const zones = (await listZonesOf(db, [row.id])).get(row.id) ?? [];
  const sources = (await listSourcesOf(db, [row.id])).get(row.id) ?? [];
  const isOwn = row.id === viewer.organisationId;
  const relation = isOwn ? ("own" as const) : ("other" as const);
  return {
    siret: row.siret,
    name: row.name,
    brand: row.brand === row.name ? null : row.brand,
    kind: kindWords(row, today),
    kindSince: row.kindSince !== null && row.kindSince <= today ? row.kindSince : null,
    isSiae: row.kind !== null && structureKinds[row.kind].siae,
    communeName: row.communeName,
    territory: row.territoryLabel,
    zone: zoneWords({ ...row, zones }),
    services: servicesWords(row.services),
    capacity: capacityWords(row.capacity),
    activities: activitiesInGroups(activities),
    contact: row.contact,
    email: row.email,
    phone: row.phone,
    website: webLink(row.website),
    about: row.about,
    sources: sources.map(sourceWords),
    updated: await updatedBy(db, row),
    gaps: gapsOf({ ...row, activities, zones }),
    isOwn,
    mayEdit: verdictOn(viewer, "edit structure", { relation }) === "allowed",
    work: await workWith(db, row.id, viewer),
  };
}

export type StructurePage = NonNullable<Awaited<ReturnType<typeof readStructure>>>;

/** When it was last written on screen, and by which organisation: « la structure » for its own account. */
async function updatedBy(db: Db, { id }: StructureSheetRow): Promise<{ day: Day; by: string | null } | null> {
  const last = await findLastUpdate(db, id);
  if (last === undefined) return null;
  const day = dayInParis(new Date(last.at));
  if (last.organisationId === id) return { day, by: "la structure" };
  return { day, by: last.organisation };
}

/** What it works on with the host of a facilitator: of their own scope only. */
async function workWith(db: Db, structureId: OrganisationId, { role, organisationId }: Viewer) {
  if (role !== "facilitator" || organisationId === null) return null;
  return findWorkWith(db, { structureId, hostId: organisationId as OrganisationId });
}
