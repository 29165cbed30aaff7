import type { Transaction } from "kysely";
import type { OutsideSource } from "#app/domain/outside-source.ts";
import type { KnownStructure } from "#app/domain/outside-structure/plan-structure.ts";
import {
  structureSources,
  type SourceWord,
  type StructureSource,
} from "#app/domain/outside-structure/outside-structure.ts";
import type { Db } from "../../database.server.ts";
import { inSlices } from "../../in-slices.server.ts";
import type { Database } from "../../schema.ts";
import type { OrganisationId } from "../../schema/columns.ts";

/** An organisation some source may tell of, as it is stored. */
export type StoredStructure = KnownStructure & {
  id: OrganisationId;
  siret: string;
  isSiae: boolean;
  hasProfile: boolean;
  /** What the asked source last said, as stored; null when it never told of it. */
  source: { fields: string; seenOn: string; missingSince: string | null } | null;
};

/** Holds organisations until the transaction ends, and reads them then: what is typed meanwhile waits. */
export async function holdStructures(trx: Transaction<Database>, sirets: readonly string[]): Promise<void> {
  await inSlices(sirets, async (slice) => {
    await trx
      .updateTable("organisation")
      .set((eb) => ({ revision: eb.ref("revision") }))
      .where("siret", "in", slice)
      .execute();
    return [];
  });
}

/** The organisations of those SIRET, by SIRET; those unknown here are left out. */
export async function listStoredStructures(
  db: Db,
  sirets: readonly string[],
  asked: StructureSource,
): Promise<Map<string, StoredStructure>> {
  const rows = await inSlices(sirets, (slice) => structureRows(db, slice));
  const ids = rows.map(({ id }) => id);
  const activities = await activitiesOf(db, ids);
  const words = await wordsOf(db, ids);
  return new Map(
    rows.map(({ id, siret, profile, siae, latitude, longitude, ...fields }) => {
      const said = words.get(id) ?? [];
      const own = said.find(({ source }) => source === asked);
      return [
        siret,
        {
          id,
          siret,
          isSiae: siae !== null,
          hasProfile: profile !== null,
          fields: {
            ...fields,
            point: latitude === null || longitude === null ? null : `${latitude};${longitude}`,
          },
          activities: activities.get(id) ?? new Map<string, number>(),
          words: Object.fromEntries(
            said
              .filter(({ source, missingSince }) => source === asked || missingSince === null)
              .map(({ source, fields: stored }) => [source, JSON.parse(stored) as SourceWord]),
          ),
          source: own ?? null,
        },
      ];
    }),
  );
}

function structureRows(db: Db, sirets: readonly string[]) {
  return db
    .selectFrom("organisation")
    .leftJoin("structure_profile as profile", "profile.organisation_id", "organisation.id")
    .leftJoin("organisation_role as role", (join) =>
      join.onRef("role.organisation_id", "=", "organisation.id").on("role.role", "=", "siae"),
    )
    .select([
      "organisation.id",
      "organisation.siret",
      "organisation.name",
      "organisation.kind",
      "organisation.commune_code as commune",
      "profile.organisation_id as profile",
      "profile.brand",
      "profile.website",
      "profile.services",
      "profile.latitude",
      "profile.longitude",
      "role.role as siae",
    ])
    .where("organisation.siret", "in", sirets)
    .execute();
}

async function activitiesOf(
  db: Db,
  ids: readonly OrganisationId[],
): Promise<Map<OrganisationId, Map<string, number>>> {
  const rows = await inSlices(ids, (slice) =>
    db
      .selectFrom("organisation_activity")
      .select(["organisation_id as id", "activity", "entered_rank as rank"])
      .where("organisation_id", "in", slice)
      .execute(),
  );
  const found = new Map<OrganisationId, Map<string, number>>();
  for (const { id, activity, rank } of rows) {
    found.set(id, (found.get(id) ?? new Map<string, number>()).set(activity, rank));
  }
  return found;
}

async function wordsOf(db: Db, ids: readonly OrganisationId[]) {
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
      .where("source", "in", structureSources)
      .execute(),
  );
  const found = new Map<OrganisationId, typeof rows>();
  for (const row of rows) found.set(row.id, [...(found.get(row.id) ?? []), row]);
  return found;
}

/** The structures a source last told of in a département, those already missing left out. */
export async function listSourceRows(db: Db, source: OutsideSource, department: string) {
  const rows = await db
    .selectFrom("structure_source")
    .innerJoin("organisation", "organisation.id", "structure_source.organisation_id")
    .select(["organisation.id", "organisation.siret", "structure_source.fields"])
    .where("structure_source.source", "=", source)
    .where("structure_source.missing_since", "is", null)
    .execute();
  return rows.filter(({ fields }) => (JSON.parse(fields) as SourceWord).department === department);
}
