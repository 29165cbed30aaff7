import { sql } from "kysely";
import type { Day } from "#app/domain/calendar.ts";
import type { Db } from "../database.server.ts";

/** A file that still has a name, and the key it goes by. */
export type NamedFile = {
  id: string;
  birthName: string;
  firstName: string;
  bornOn: Day;
  personKey: string;
};

/** A page of the files that have a name, by id. */
export async function namedFilesAfter(db: Db, after: string, limit: number): Promise<NamedFile[]> {
  const rows = await db
    .selectFrom("participant")
    .select([
      "id",
      "birth_name as birthName",
      "first_name as firstName",
      "born_on as bornOn",
      "person_key as personKey",
    ])
    .where(sql<boolean>`id > ${after}`)
    .where("birth_name", "is not", null)
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map(({ birthName, firstName, bornOn, ...row }) => ({
    ...row,
    birthName: birthName ?? "",
    firstName: firstName ?? "",
    bornOn: bornOn ?? ("" as Day),
  }));
}

/** Gives another key to every file, named or purged, that goes by one of these. Returns how many files. */
export async function replaceKeys(db: Db, keys: ReadonlyMap<string, string>): Promise<number> {
  let files = 0;
  for (const [before, after] of keys) {
    const { numUpdatedRows } = await db
      .updateTable("participant")
      .set({ person_key: after })
      .where("person_key", "=", before)
      .executeTakeFirst();
    files += Number(numUpdatedRows);
  }
  return files;
}

/** Files known by their key alone, of persons no file here has the name of. */
export async function countUnnamedFiles(db: Db): Promise<number> {
  const row = await db
    .selectFrom("participant")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("birth_name", "is", null)
    .where("person_key", "not in", (eb) =>
      eb
        .selectFrom("participant as named")
        .select("named.person_key")
        .where("named.birth_name", "is not", null),
    )
    .executeTakeFirstOrThrow();
  return row.count;
}
