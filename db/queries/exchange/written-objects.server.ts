import { sql } from "kysely";
import type { Db } from "../../database.server.ts";
import { insertInto, type Table } from "./bulk.server.ts";

/** An object an import created or changed. `id`: its id, or the parts of its key. */
export type WrittenObject = { type: Table; id: string; outcome: "created" | "updated" };

const page = 1000;

/**
 * Opens the list of what an import writes: on disk, in its transaction, so that the audit tells each object without
 * the memory growing with the file.
 */
export async function openWritten(db: Db): Promise<void> {
  await sql`create temporary table exchange_written (
    place bigint primary key, object_type text, object_id text, outcome text)`.execute(db);
}

/** Adds objects to the list, `from` the place that follows the last one. */
export async function noteWritten(db: Db, from: number, objects: readonly WrittenObject[]): Promise<void> {
  const rows = objects.map(({ type, id, outcome }, index) => [from + index, type, id, outcome] as const);
  await insertInto(db, "exchange_written", ["place", "object_type", "object_id", "outcome"], rows);
}

/** The list, in order, by pages. */
export async function* writtenObjects(db: Db): AsyncGenerator<WrittenObject> {
  let after = -1;
  for (;;) {
    const { rows } = await sql<WrittenObject & { place: number }>`
      select place, object_type as type, object_id as id, outcome from exchange_written
      where place > ${after} order by place limit ${page}`.execute(db);
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.place;
  }
}

export async function closeWritten(db: Db): Promise<void> {
  await sql`drop table exchange_written`.execute(db);
}
