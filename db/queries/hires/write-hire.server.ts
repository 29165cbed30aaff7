import type { Insertable, Transaction, Updateable } from "kysely";
import type { Day } from "#app/domain/calendar.ts";
import type { Db } from "../../database.server.ts";
import { nextEnteredRank } from "../../entry-rank.server.ts";
import type { Database } from "../../schema.ts";
import type { CommitmentId, HireId, Id, OrganisationId, ParticipantId } from "../../schema/columns.ts";
import { holdContract } from "../contracts/write-contract.server.ts";
import { holdParticipant } from "../participants/write-participant.server.ts";
import { findHire, type HireFile } from "./hire-file.server.ts";

type Trx = Transaction<Database>;

/** False when the reference or the id is taken: nothing is written. */
export async function insertHire(
  trx: Trx,
  hire: Omit<Insertable<Database["hire"]>, "entered_rank" | "import_id">,
): Promise<boolean> {
  const written = await trx
    .insertInto("hire")
    .values({ ...hire, entered_rank: nextEnteredRank(), import_id: null })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return written !== undefined;
}

/**
 * A hire of that host as it is now, its file and its contract held until the transaction ends: neither it nor its hours
 * change while it is judged.
 */
export async function holdHire(trx: Trx, hostId: OrganisationId, id: string): Promise<HireFile | undefined> {
  const found = await findHire(trx, hostId, id);
  if (!found) return undefined;
  await holdParticipant(trx, found.participantId);
  await holdContract(trx, found.contractId);
  return findHire(trx, hostId, id);
}

/** Writes over a hire still at that revision, and makes it the next one. */
export async function updateHire(
  trx: Trx,
  { id, revision }: { id: HireId; revision: number },
  values: Updateable<Database["hire"]>,
): Promise<void> {
  await trx
    .updateTable("hire")
    .set({ ...values, revision: revision + 1 })
    .where("id", "=", id)
    .where("revision", "=", revision)
    .execute();
}

/** References of hires that start with that prefix, in the whole installation: they are unique in it. */
export async function listHireReferences(db: Db, prefix: string): Promise<string[]> {
  const rows = await db
    .selectFrom("hire")
    .select("reference")
    .where("reference", "like", `${prefix}%`)
    .execute();
  return rows.map(({ reference }) => reference);
}

export async function isReferenceTaken(db: Db, reference: string, except: HireId): Promise<boolean> {
  const other = await db
    .selectFrom("hire")
    .select("id")
    .where("reference", "=", reference)
    .where("id", "<>", except)
    .executeTakeFirst();
  return other !== undefined;
}

/** Hires of the same person with one host: by its key, over every file of that host. */
export function listHiresOfPerson(db: Db, hostId: OrganisationId, personKey: string) {
  return db
    .selectFrom("hire")
    .innerJoin("participant", "participant.id", "hire.participant_id")
    .select([
      "hire.id",
      "hire.reference",
      "hire.participant_id as participantId",
      "hire.commitment_id as commitmentId",
      "hire.starts_on as startsOn",
      "hire.ends_on as endsOn",
    ])
    .where("participant.host_id", "=", hostId)
    .where("participant.person_key", "=", personKey)
    .execute();
}

/** The hire of that file, commitment and start day, if there is one. */
export function sameHire(
  hires: Awaited<ReturnType<typeof listHiresOfPerson>>,
  hire: { id: HireId; participantId: ParticipantId; commitmentId: CommitmentId; startsOn: Day },
) {
  return hires.find(
    (other) =>
      other.id !== hire.id &&
      other.participantId === hire.participantId &&
      other.commitmentId === hire.commitmentId &&
      other.startsOn === hire.startsOn,
  );
}

/** Says a proposal led to that hire. */
export async function linkProposal(
  trx: Trx,
  id: Id<"proposal">,
  { hireId, on }: { hireId: HireId; on: Day },
): Promise<void> {
  await trx
    .updateTable("proposal")
    .set({ hire_id: hireId, result: "hired", result_on: on })
    .where("id", "=", id)
    .execute();
}
