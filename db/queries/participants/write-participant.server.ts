import type { Insertable, Transaction, Updateable } from "kysely";
import { nextEnteredRank } from "../../entry-rank.server.ts";
import type { Database } from "../../schema.ts";
import type { Id, OrganisationId, ParticipantId } from "../../schema/columns.ts";
import { findParticipant, type ParticipantFile } from "./participant-file.server.ts";

type Trx = Transaction<Database>;
type Typed = "entered_rank" | "import_id";
const typed = () => ({ entered_rank: nextEnteredRank(), import_id: null });

/** False when the host already has that code, or the id is taken: nothing is written. */
export async function insertParticipant(
  trx: Trx,
  participant: Omit<Insertable<Database["participant"]>, Typed>,
): Promise<boolean> {
  const written = await trx
    .insertInto("participant")
    .values({ ...participant, ...typed() })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return written !== undefined;
}

/** Writes over a file still at that revision, and makes it the next one. */
export async function updateParticipant(
  trx: Trx,
  { id, revision }: { id: ParticipantId; revision: number },
  values: Updateable<Database["participant"]>,
): Promise<void> {
  await trx
    .updateTable("participant")
    .set({ ...values, revision: revision + 1 })
    .where("id", "=", id)
    .where("revision", "=", revision)
    .execute();
}

/** False when the file has that criterion seen that day, or the id is taken: nothing is written. */
export async function insertEligibility(
  trx: Trx,
  eligibility: Omit<Insertable<Database["eligibility"]>, Typed>,
): Promise<boolean> {
  const written = await trx
    .insertInto("eligibility")
    .values({ ...eligibility, ...typed() })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return written !== undefined;
}

export async function updateEligibility(
  trx: Trx,
  id: Id<"eligibility">,
  values: Updateable<Database["eligibility"]>,
): Promise<void> {
  await trx.updateTable("eligibility").set(values).where("id", "=", id).execute();
}

export async function deleteEligibility(trx: Trx, id: Id<"eligibility">): Promise<void> {
  await trx.deleteFrom("eligibility").where("id", "=", id).execute();
}

/** Holds a file until the transaction ends: what depends on it is then judged on what is stored. */
export async function holdParticipant(trx: Trx, id: ParticipantId): Promise<void> {
  await trx
    .updateTable("participant")
    .set((eb) => ({ revision: eb.ref("revision") }))
    .where("id", "=", id)
    .execute();
}

/** A file of that host as it is now, held: two who correct it at once do it one after the other. */
export async function holdOwnParticipant(
  trx: Trx,
  hostId: OrganisationId,
  id: string,
): Promise<ParticipantFile | undefined> {
  const found = await findParticipant(trx, hostId, id);
  if (!found) return undefined;
  await holdParticipant(trx, found.id);
  return findParticipant(trx, hostId, id);
}
