import type { Activity } from "#app/domain/activity.ts";
import type { DirectoryStructure } from "#app/domain/able-structure.ts";
import type { Db } from "../../database.server.ts";
import type { OrganisationId } from "../../schema/columns.ts";

/** A structure with what it does, where it is and how to reach it. */
export type StructureDoing = Omit<DirectoryStructure, "id" | "activities"> & {
  id: OrganisationId;
  siret: string;
  communeName: string | null;
  email: string | null;
  phone: string | null;
  activities: string[];
};

/** Every structure of the directory that says it does one of these activities, with all of those it does among them. */
export async function listStructuresDoing(
  db: Db,
  activities: readonly Activity[],
): Promise<StructureDoing[]> {
  if (activities.length === 0) return [];
  const rows = await db
    .selectFrom("organisation_activity")
    .innerJoin("organisation", "organisation.id", "organisation_activity.organisation_id")
    .leftJoin("commune", "commune.code", "organisation.commune_code")
    .select([
      "organisation.id",
      "organisation.siret",
      "organisation.name",
      "organisation.kind",
      "organisation.kind_since as kindSince",
      "organisation.email",
      "organisation.phone",
      "commune.code as commune",
      "commune.name as communeName",
      "commune.epci_siren as epci",
      "commune.territory_code as territory",
      "commune.department_code as department",
      "organisation_activity.activity",
    ])
    .where("organisation_activity.activity", "in", activities)
    .where("organisation.kind", "is not", null)
    .orderBy("organisation.name")
    .orderBy("organisation.id")
    .execute();
  const structures = new Map<string, StructureDoing>();
  for (const { activity, commune, epci, territory, department, ...row } of rows) {
    const known = structures.get(row.id);
    if (known) known.activities.push(activity);
    else {
      const place = { commune, epci, territory, department };
      structures.set(row.id, { ...row, place, activities: [activity] });
    }
  }
  return [...structures.values()];
}

/** Whether any structure of the installation has said what it does. */
export async function isAnyActivityKnown(db: Db): Promise<boolean> {
  const found = await db.selectFrom("organisation_activity").select("activity").limit(1).executeTakeFirst();
  return found !== undefined;
}

/** Where a commune is, by the codes of what it is part of. */
export function findCommunePlace(db: Db, code: string) {
  return db
    .selectFrom("commune")
    .select(["epci_siren as epci", "territory_code as territory", "department_code as department"])
    .where("code", "=", code)
    .executeTakeFirst();
}
