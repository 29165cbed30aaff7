import type { Month } from "#app/domain/calendar.ts";
import type { StatementState } from "#app/domain/exchange-codes.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Db } from "../../database.server.ts";
import { nextEnteredRank } from "../../entry-rank.server.ts";
import type { HireId } from "../../schema/columns.ts";

export type WrittenStatement = {
  hireId: HireId;
  month: Month;
  hours: InsertionHours;
  state: StatementState;
  comment: string | null;
};

/** Writes the statement of one hire and month, in place of the one there is. Its rank of entry is kept. */
export async function writeStatement(db: Db, statement: WrittenStatement): Promise<void> {
  const { hireId, month, ...values } = statement;
  await db
    .insertInto("statement")
    .values({ hire_id: hireId, month, ...values, entered_rank: nextEnteredRank(), import_id: null })
    .onConflict((conflict) =>
      conflict.columns(["hire_id", "month"]).doUpdateSet({ ...values, import_id: null }),
    )
    .execute();
}

export async function deleteStatement(db: Db, hireId: HireId, month: Month): Promise<void> {
  await db.deleteFrom("statement").where("hire_id", "=", hireId).where("month", "=", month).execute();
}
