import type { Db } from "../database.server.ts";
import type { OrganisationId, ParticipantId } from "../schema/columns.ts";

/** A person and who keeps its file, as its information notice names them. */
export type NoticePerson = {
  firstName: string;
  lastName: string;
  hostName: string;
  hostEmail: string | null;
  hostPhone: string | null;
};

/** The person of that file, when it is of that host and was not purged. */
export async function findNoticePerson(
  db: Db,
  hostId: OrganisationId,
  participantId: ParticipantId,
): Promise<NoticePerson | undefined> {
  const row = await db
    .selectFrom("participant")
    .innerJoin("organisation as host", "host.id", "participant.host_id")
    .select([
      "participant.first_name as firstName",
      "participant.birth_name as birthName",
      "participant.used_name as usedName",
      "host.name as hostName",
      "host.email as hostEmail",
      "host.phone as hostPhone",
    ])
    .where("participant.id", "=", participantId)
    .where("participant.host_id", "=", hostId)
    .executeTakeFirst();
  const lastName = row?.usedName ?? row?.birthName ?? null;
  if (row === undefined || lastName === null) return undefined;
  const { hostName, hostEmail, hostPhone } = row;
  return { firstName: row.firstName ?? "", lastName, hostName, hostEmail, hostPhone };
}
