import type { Insertable, Transaction } from "kysely";
import type { OutcomeCheckpoint } from "#app/domain/outcome-situation.ts";
import { nextEnteredRank } from "../../entry-rank.server.ts";
import type { Database } from "../../schema.ts";
import type { Id, ParticipantId } from "../../schema/columns.ts";

type Trx = Transaction<Database>;
type Entry = "entered_rank" | "import_id";
const typed = () => ({ entered_rank: nextEnteredRank(), import_id: null });

/** False when the file already has a record of that checkpoint and day, or the id is taken: nothing is written. */
export async function insertOutcome(
  trx: Trx,
  record: Omit<Insertable<Database["outcome"]>, Entry>,
): Promise<boolean> {
  const written = await trx
    .insertInto("outcome")
    .values({ ...record, ...typed() })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return written !== undefined;
}

type Corrected = Pick<Database["outcome"], "dated_on" | "situation" | "reason">;

/** Writes over a record; its rank of entry stays: of two on one day, the last entered still counts. */
export async function updateOutcome(trx: Trx, id: Id<"outcome">, values: Corrected): Promise<void> {
  await trx.updateTable("outcome").set(values).where("id", "=", id).execute();
}

export async function deleteOutcome(trx: Trx, id: Id<"outcome">): Promise<void> {
  await trx.deleteFrom("outcome").where("id", "=", id).execute();
}

/** Whether a form's own id was already written: it was sent twice. */
export async function isFollowUpWritten(
  trx: Trx,
  table: "outcome" | "call_attempt",
  id: string,
): Promise<boolean> {
  const row = await trx
    .selectFrom(table)
    .select("id")
    .where("id", "=", id as never)
    .executeTakeFirst();
  return row !== undefined;
}

type NewAttempt = Omit<Insertable<Database["call_attempt"]>, Entry | "number">;

/** The next call of that file and checkpoint; two noted at once take two numbers. Returns its number. */
export async function insertAttempt(trx: Trx, attempt: NewAttempt): Promise<number> {
  for (;;) {
    const number = (await lastAttemptNumber(trx, attempt.participant_id, attempt.checkpoint)) + 1;
    const written = await trx
      .insertInto("call_attempt")
      .values({ ...attempt, number, ...typed() })
      .onConflict((conflict) => conflict.columns(["participant_id", "checkpoint", "number"]).doNothing())
      .returning("id")
      .executeTakeFirst();
    if (written !== undefined) return number;
  }
}

export async function deleteAttempt(trx: Trx, id: Id<"call_attempt">): Promise<void> {
  await trx.deleteFrom("call_attempt").where("id", "=", id).execute();
}

async function lastAttemptNumber(
  trx: Trx,
  participantId: ParticipantId,
  checkpoint: OutcomeCheckpoint,
): Promise<number> {
  const row = await trx
    .selectFrom("call_attempt")
    .select((eb) => eb.fn.max("number").as("number"))
    .where("participant_id", "=", participantId)
    .where("checkpoint", "=", checkpoint)
    .executeTakeFirst();
  return row?.number ?? 0;
}
