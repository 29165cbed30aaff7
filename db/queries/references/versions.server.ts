import type { Day } from "#app/domain/calendar.ts";
import type { Db } from "../../database.server.ts";
import type { AccountId } from "../../schema/columns.ts";

function versions(db: Db) {
  return db
    .selectFrom("reference_version")
    .select(["number", "adopted_on as adoptedOn", "summary", "adopted_by as adoptedBy"]);
}

/** Every version of the shared references, the last first. */
export function listVersions(db: Db) {
  return versions(db).orderBy("number", "desc").execute();
}

export type ReferenceVersion = Awaited<ReturnType<typeof listVersions>>[number];

/** The last version adopted; undefined before any was. */
export function latestVersion(db: Db): Promise<ReferenceVersion | undefined> {
  return versions(db).orderBy("number", "desc").limit(1).executeTakeFirst();
}

/** One version; undefined for a number never adopted here. */
export function findVersion(db: Db, number: number): Promise<ReferenceVersion | undefined> {
  return versions(db).where("number", "=", number).executeTakeFirst();
}

type NewVersion = {
  number: number;
  adoptedOn: Day;
  summary: string;
  accountId: AccountId;
  adoptedBy: string;
};

export async function insertVersion(db: Db, version: NewVersion): Promise<void> {
  const { number, adoptedOn, summary, accountId, adoptedBy } = version;
  await db
    .insertInto("reference_version")
    .values({ number, adopted_on: adoptedOn, summary, account_id: accountId, adopted_by: adoptedBy })
    .execute();
}

/** Every value a version wrote, in order of entry. */
export function listVersionedValues(db: Db) {
  return db
    .selectFrom("reference_value")
    .select(["kind", "code", "value", "effective_on as from", "source", "reference_version as version"])
    .where("reference_version", "is not", null)
    .orderBy("entered_rank")
    .execute();
}

/** Every text a version wrote. */
export function listVersionedTexts(db: Db) {
  return db
    .selectFrom("clause_text")
    .select(["key", "version as textVersion", "title", "reason", "reference_version as version"])
    .where("reference_version", "is not", null)
    .orderBy("key")
    .execute();
}
