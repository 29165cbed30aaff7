import type { Transaction } from "kysely";
import type { Activity } from "#app/domain/activity.ts";
import { nextEnteredRank } from "../entry-rank.server.ts";
import type { Db } from "../database.server.ts";
import type { Database } from "../schema.ts";
import type { OrganisationId } from "../schema/columns.ts";

/** A structure of the directory by its SIRET: an organisation of some kind; undefined for any other. */
export function findStructure(db: Db, siret: string) {
  return db
    .selectFrom("organisation")
    .leftJoin("commune", "commune.code", "organisation.commune_code")
    .select([
      "organisation.id",
      "organisation.siret",
      "organisation.name",
      "organisation.kind",
      "organisation.kind_since as kindSince",
      "commune.name as communeName",
    ])
    .where("organisation.siret", "=", siret)
    .where("organisation.kind", "is not", null)
    .executeTakeFirst();
}

/** The SIRET of an organisation that is a structure of the directory; undefined for any other. */
export async function findStructureSiret(db: Db, id: string): Promise<string | undefined> {
  const row = await db
    .selectFrom("organisation")
    .select("siret")
    .where("id", "=", id as OrganisationId)
    .where("kind", "is not", null)
    .executeTakeFirst();
  return row?.siret;
}

/** What a structure says it does, by code, in the order of the codes. */
export async function listActivities(db: Db, id: OrganisationId): Promise<string[]> {
  const rows = await db
    .selectFrom("organisation_activity")
    .select("activity")
    .where("organisation_id", "=", id)
    .orderBy("activity")
    .execute();
  return rows.map(({ activity }) => activity);
}

/** Holds an organisation until the transaction ends: what it does is then judged on what is stored. */
export async function holdOrganisation(trx: Transaction<Database>, id: OrganisationId): Promise<void> {
  await trx
    .updateTable("organisation")
    .set((eb) => ({ revision: eb.ref("revision") }))
    .where("id", "=", id)
    .execute();
}

/** Removes and adds activities of one structure. */
export async function changeActivities(
  trx: Transaction<Database>,
  id: OrganisationId,
  { added, removed }: { added: readonly Activity[]; removed: readonly string[] },
): Promise<void> {
  if (removed.length > 0) {
    await trx
      .deleteFrom("organisation_activity")
      .where("organisation_id", "=", id)
      .where("activity", "in", removed)
      .execute();
  }
  if (added.length === 0) return;
  await trx
    .insertInto("organisation_activity")
    .values(
      added.map((activity) => ({
        organisation_id: id,
        activity,
        entered_rank: nextEnteredRank(),
        import_id: null,
      })),
    )
    .execute();
}
