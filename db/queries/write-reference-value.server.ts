import type { Insertable } from "kysely";
import type { Db } from "../database.server.ts";
import { nextEnteredRank } from "../entry-rank.server.ts";
import type { Database } from "../schema.ts";
import type { Id } from "../schema/columns.ts";

/** Whether that value was already written: a form sent twice writes it once. */
export async function isReferenceValueWritten(db: Db, id: Id<"reference_value">): Promise<boolean> {
  const found = await db.selectFrom("reference_value").select("id").where("id", "=", id).executeTakeFirst();
  return found !== undefined;
}

/** Puts a value over the others, as the last entered. */
export async function insertReferenceValue(
  trx: Db,
  row: Omit<Insertable<Database["reference_value"]>, "entered_rank">,
): Promise<void> {
  await trx
    .insertInto("reference_value")
    .values({ ...row, entered_rank: nextEnteredRank() })
    .execute();
}
