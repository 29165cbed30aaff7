import type { Insertable, Transaction, Updateable } from "kysely";
import type { Presence } from "#app/domain/forum.ts";
import { nextEnteredRank } from "../../entry-rank.server.ts";
import type { Database } from "../../schema.ts";
import type { Id, OrganisationId } from "../../schema/columns.ts";

type Trx = Transaction<Database>;

/** False when the id is taken: nothing is written. */
export async function insertMeeting(
  trx: Trx,
  meeting: Omit<Insertable<Database["meeting"]>, "entered_rank">,
): Promise<boolean> {
  const written = await trx
    .insertInto("meeting")
    .values({ ...meeting, entered_rank: nextEnteredRank() })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return written !== undefined;
}

/** Holds a meeting until the transaction ends: what is judged of it is then what is stored. */
export async function holdMeeting(trx: Trx, id: Id<"meeting">): Promise<void> {
  await trx
    .updateTable("meeting")
    .set((eb) => ({ revision: eb.ref("revision") }))
    .where("id", "=", id)
    .execute();
}

/** Writes over a held meeting, and makes it the next revision. */
export async function updateMeeting(
  trx: Trx,
  { id, revision }: { id: Id<"meeting">; revision: number },
  values: Updateable<Database["meeting"]>,
): Promise<void> {
  await trx
    .updateTable("meeting")
    .set({ ...values, revision: revision + 1 })
    .where("id", "=", id)
    .where("revision", "=", revision)
    .execute();
}

/** Invites an organisation; one already invited keeps its presence. */
export async function insertInvited(
  trx: Trx,
  meetingId: Id<"meeting">,
  organisationIds: readonly OrganisationId[],
): Promise<void> {
  if (organisationIds.length === 0) return;
  await trx
    .insertInto("meeting_organisation")
    .values(
      organisationIds.map((id) => ({
        meeting_id: meetingId,
        organisation_id: id,
        presence: "invited" as const,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function deleteInvited(
  trx: Trx,
  meetingId: Id<"meeting">,
  organisationId: OrganisationId,
): Promise<void> {
  await trx
    .deleteFrom("meeting_organisation")
    .where("meeting_id", "=", meetingId)
    .where("organisation_id", "=", organisationId)
    .execute();
}

export async function updatePresence(
  trx: Trx,
  meetingId: Id<"meeting">,
  { organisationId, presence }: { organisationId: OrganisationId; presence: Presence },
): Promise<void> {
  await trx
    .updateTable("meeting_organisation")
    .set({ presence })
    .where("meeting_id", "=", meetingId)
    .where("organisation_id", "=", organisationId)
    .execute();
}

/** False when the id is taken: nothing is written. */
export async function insertDecision(
  trx: Trx,
  decision: Omit<Insertable<Database["meeting_decision"]>, "entered_rank">,
): Promise<boolean> {
  const written = await trx
    .insertInto("meeting_decision")
    .values({ ...decision, entered_rank: nextEnteredRank() })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return written !== undefined;
}

export async function updateDecision(trx: Trx, id: Id<"meeting_decision">, body: string): Promise<void> {
  await trx.updateTable("meeting_decision").set({ body }).where("id", "=", id).execute();
}

export async function deleteDecision(trx: Trx, id: Id<"meeting_decision">): Promise<void> {
  await trx.deleteFrom("meeting_decision").where("id", "=", id).execute();
}
