import type { Insertable, Transaction, Updateable } from "kysely";
import type { Zone } from "#app/domain/zone.ts";
import type { Db } from "../../database.server.ts";
import { nextEnteredRank } from "../../entry-rank.server.ts";
import type { Database } from "../../schema.ts";
import type { OrganisationId } from "../../schema/columns.ts";

type Trx = Transaction<Database>;
type Profile = Omit<Insertable<Database["structure_profile"]>, "revision" | "entered_rank" | "import_id">;

/** An organisation, structure or not, with its sheet if it has one: what is compared with what is typed. */
export function findStoredStructure(db: Db, by: { id: OrganisationId } | { siret: string }) {
  return db
    .selectFrom("organisation")
    .leftJoin("structure_profile as profile", "profile.organisation_id", "organisation.id")
    .leftJoin("commune", "commune.code", "organisation.commune_code")
    .select([
      "organisation.id",
      "organisation.siret",
      "organisation.name",
      "organisation.kind",
      "organisation.kind_since as kindSince",
      "organisation.commune_code as commune",
      "commune.name as communeName",
      "organisation.email",
      "organisation.phone",
      "organisation.revision",
      "profile.brand",
      "profile.contact",
      "profile.website",
      "profile.services",
      "profile.radius_km as radiusKm",
      "profile.capacity",
      "profile.latitude",
      "profile.about",
      "profile.revision as profileRevision",
    ])
    .where((eb) => ("id" in by ? eb("organisation.id", "=", by.id) : eb("organisation.siret", "=", by.siret)))
    .executeTakeFirst();
}

export type StoredStructure = NonNullable<Awaited<ReturnType<typeof findStoredStructure>>>;

/** A new organisation; false when its SIRET or its id is taken: nothing is written. */
export async function insertStructure(
  trx: Trx,
  organisation: Omit<Insertable<Database["organisation"]>, "entered_rank" | "import_id" | "revision">,
): Promise<boolean> {
  const written = await trx
    .insertInto("organisation")
    .values({ ...organisation, revision: 1, entered_rank: nextEnteredRank(), import_id: null })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return written !== undefined;
}

/** Writes over an organisation, which becomes its next revision. */
export async function updateStructure(
  trx: Trx,
  id: OrganisationId,
  values: Updateable<Database["organisation"]>,
): Promise<void> {
  await trx
    .updateTable("organisation")
    .set((eb) => ({ ...values, revision: eb("revision", "+", 1) }))
    .where("id", "=", id)
    .execute();
}

/** Writes what a structure says of itself: a new sheet, or the next revision of the one there is. */
export async function writeProfile(trx: Trx, { organisation_id: id, ...said }: Profile): Promise<void> {
  await trx
    .insertInto("structure_profile")
    .values({ organisation_id: id, ...said, revision: 1, entered_rank: nextEnteredRank(), import_id: null })
    .onConflict((conflict) =>
      conflict
        .column("organisation_id")
        .doUpdateSet((eb) => ({ ...said, revision: eb("structure_profile.revision", "+", 1) })),
    )
    .execute();
}

/** Makes a structure's zones those; what stays keeps its rank. */
export async function replaceZones(trx: Trx, id: OrganisationId, zones: readonly Zone[]): Promise<void> {
  const stored = await listZones(trx, id);
  const isIn = (list: readonly Zone[], { level, code }: Zone) =>
    list.some((zone) => zone.level === level && zone.code === code);
  for (const { level, code } of stored.filter((zone) => !isIn(zones, zone))) {
    await trx
      .deleteFrom("structure_zone")
      .where("organisation_id", "=", id)
      .where("level", "=", level)
      .where("code", "=", code)
      .execute();
  }
  const added = zones.filter((zone) => !isIn(stored, zone));
  if (added.length === 0) return;
  await trx
    .insertInto("structure_zone")
    .values(
      added.map(({ level, code }) => ({
        organisation_id: id,
        level,
        code,
        entered_rank: nextEnteredRank(),
        import_id: null,
      })),
    )
    .execute();
}

function listZones(db: Db, id: OrganisationId): Promise<Zone[]> {
  return db
    .selectFrom("structure_zone")
    .select(["level", "code"])
    .where("organisation_id", "=", id)
    .execute();
}
