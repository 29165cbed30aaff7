import type { Insertable, Transaction } from "kysely";
import { nextEnteredRank } from "../../entry-rank.server.ts";
import type { Database } from "../../schema.ts";
import type { LotId } from "../../schema/columns.ts";
import type { OwnLot } from "./own-answers.server.ts";

type Trx = Transaction<Database>;
type AnswerRow = Insertable<Database["opportunity_answer"]>;

export type AnswerColumns = Omit<
  AnswerRow,
  "lot_id" | "organisation_id" | "revision" | "entered_rank" | "import_id"
>;

/** Holds an opened lot until the transaction ends: whether it is open, and what was answered, are then judged on what is stored. */
export async function holdOpportunity(trx: Trx, lotId: LotId): Promise<void> {
  await trx
    .updateTable("opportunity")
    .set((eb) => ({ revision: eb.ref("revision") }))
    .where("lot_id", "=", lotId)
    .execute();
}

/** Writes the first answer of a structure to a lot. */
export async function insertAnswer(
  trx: Trx,
  { lotId, organisationId }: OwnLot,
  columns: AnswerColumns,
): Promise<void> {
  await trx
    .insertInto("opportunity_answer")
    .values({
      lot_id: lotId,
      organisation_id: organisationId,
      revision: 1,
      entered_rank: nextEnteredRank(),
      import_id: null,
      ...columns,
    })
    .execute();
}

/** Writes over the answer still at that revision, and makes it the next one. */
export async function updateAnswer(
  trx: Trx,
  { lotId, organisationId, revision }: OwnLot & { revision: number },
  columns: AnswerColumns,
): Promise<void> {
  await trx
    .updateTable("opportunity_answer")
    .set({ ...columns, revision: revision + 1 })
    .where("lot_id", "=", lotId)
    .where("organisation_id", "=", organisationId)
    .where("revision", "=", revision)
    .execute();
}

/** Adds what a structure wrote. False when a message of that id is there already: nothing is written. */
export async function insertStructureMessage(
  trx: Trx,
  message: Omit<Insertable<Database["opportunity_message"]>, "author" | "read_at" | "entered_rank">,
): Promise<boolean> {
  const written = await trx
    .insertInto("opportunity_message")
    .values({ ...message, author: "structure", read_at: null, entered_rank: nextEnteredRank() })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return written !== undefined;
}
