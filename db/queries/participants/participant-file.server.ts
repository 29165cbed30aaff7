import type { Db } from "../../database.server.ts";
import type { OrganisationId, ParticipantId } from "../../schema/columns.ts";

/** A file of that host, with the names of what it points to; nothing when it is not that host's. */
export function findParticipant(db: Db, hostId: OrganisationId, id: string) {
  return db
    .selectFrom("participant")
    .leftJoin("commune", "commune.code", "participant.commune_code")
    .leftJoin("organisation as prescriber", "prescriber.id", "participant.prescriber_id")
    .select([
      "participant.id",
      "participant.host_id as hostId",
      "participant.code",
      "participant.birth_name as birthName",
      "participant.first_name as firstName",
      "participant.born_on as bornOn",
      "participant.used_name as usedName",
      "participant.sex",
      "participant.commune_code as communeCode",
      "commune.name as communeName",
      "participant.lives_in_qpv as livesInQpv",
      "participant.education",
      "participant.prescriber_id as prescriberId",
      "prescriber.siret as prescriberSiret",
      "prescriber.name as prescriberName",
      "participant.registered_on as registeredOn",
      "participant.informed_on as informedOn",
      "participant.email",
      "participant.phone",
      "participant.person_key as personKey",
      "participant.purged_at as purgedAt",
      "participant.revision",
    ])
    .where("participant.id", "=", id as ParticipantId)
    .where("participant.host_id", "=", hostId)
    .executeTakeFirst();
}

export type ParticipantFile = NonNullable<Awaited<ReturnType<typeof findParticipant>>>;

/** The files of that host that are the same person, by the key: never another host's. */
export function listSamePerson(
  db: Db,
  { hostId, personKey, except }: { hostId: OrganisationId; personKey: string; except: string },
): Promise<Array<{ id: ParticipantId; code: string; birthName: string | null; firstName: string | null }>> {
  return db
    .selectFrom("participant")
    .select(["id", "code", "birth_name as birthName", "first_name as firstName"])
    .where("person_key", "=", personKey)
    .where("host_id", "=", hostId)
    .where("id", "<>", except as ParticipantId)
    .orderBy("entered_rank")
    .execute();
}

/** The codes of a host that start with that prefix. */
export async function listParticipantCodes(
  db: Db,
  hostId: OrganisationId,
  prefix: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom("participant")
    .select("code")
    .where("host_id", "=", hostId)
    .where("code", "like", `${prefix}%`)
    .execute();
  return rows.map(({ code }) => code);
}

/** The eligibilities of those files, the latest proof first. */
export function listEligibilities(db: Db, ids: readonly ParticipantId[]) {
  return db
    .selectFrom("eligibility")
    .select([
      "id",
      "participant_id as participantId",
      "criterion",
      "proof",
      "seen_on as seenOn",
      "seen_by as seenBy",
      "valid_until as validUntil",
    ])
    .where("participant_id", "in", ids.length === 0 ? ["" as ParticipantId] : ids)
    .orderBy("seen_on", "desc")
    .orderBy("entered_rank", "desc")
    .execute();
}

export type StoredEligibility = Awaited<ReturnType<typeof listEligibilities>>[number];

/** What became of a person, the latest first. */
export function listOutcomes(db: Db, id: ParticipantId) {
  return db
    .selectFrom("outcome")
    .select(["id", "checkpoint", "dated_on as datedOn", "situation", "reason"])
    .where("participant_id", "=", id)
    .orderBy("dated_on", "desc")
    .execute();
}

/** Structures that send people, by name: at most `limit`. */
export function suggestPrescribers(db: Db, limit: number): Promise<Array<{ siret: string; name: string }>> {
  return db
    .selectFrom("organisation")
    .innerJoin("organisation_role", "organisation_role.organisation_id", "organisation.id")
    .select(["organisation.siret", "organisation.name"])
    .where("organisation_role.role", "=", "prescriber")
    .orderBy("organisation.search_text")
    .limit(limit)
    .execute();
}
