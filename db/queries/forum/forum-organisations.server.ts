import type { Db } from "../../database.server.ts";
import type { Id, OrganisationId } from "../../schema/columns.ts";

export type ForumOrganisation = { id: OrganisationId; siret: string; name: string };

const columns = ["organisation.id", "organisation.siret", "organisation.name"] as const;

/** Who is of the forum whatever the meeting: the hosts, then the Département. */
export async function listStandingMembers(
  db: Db,
): Promise<Array<ForumOrganisation & { role: "host" | "department" }>> {
  const rows = await db
    .selectFrom("organisation")
    .innerJoin("organisation_role", "organisation_role.organisation_id", "organisation.id")
    .select([...columns, "organisation_role.role"])
    .where("organisation_role.role", "in", ["host", "department"])
    .orderBy("organisation_role.role", "desc")
    .orderBy("organisation.search_text")
    .orderBy("organisation.id")
    .execute();
  const seen = new Set<string>();
  return rows.flatMap(({ role, ...row }) => {
    if (seen.has(row.id) || (role !== "host" && role !== "department")) return [];
    seen.add(row.id);
    return [{ ...row, role }];
  });
}

/** Who was invited to the last meeting, whatever became of it. */
export function listLastInvited(db: Db): Promise<ForumOrganisation[]> {
  return db
    .selectFrom("meeting_organisation")
    .innerJoin("organisation", "organisation.id", "meeting_organisation.organisation_id")
    .select(columns)
    .where(
      "meeting_organisation.meeting_id",
      "=",
      db.selectFrom("meeting").select("id").orderBy("held_on", "desc").orderBy("id").limit(1),
    )
    .orderBy("organisation.search_text")
    .execute();
}

/** Organisations whose name or SIRET holds every word, but those a meeting already invites. */
export function searchOrganisations(
  db: Db,
  { words, meetingId, limit }: { words: readonly string[]; meetingId: Id<"meeting">; limit: number },
): Promise<ForumOrganisation[]> {
  return db
    .selectFrom("organisation")
    .select(columns)
    .where((eb) =>
      eb.and(
        words.map((word) =>
          eb.or([
            eb("organisation.search_text", "like", `%${word}%`),
            eb("organisation.siret", "like", `%${word}%`),
          ]),
        ),
      ),
    )
    .where("organisation.id", "not in", (eb) =>
      eb
        .selectFrom("meeting_organisation")
        .select("meeting_organisation.organisation_id")
        .where("meeting_organisation.meeting_id", "=", meetingId),
    )
    .orderBy("organisation.search_text")
    .orderBy("organisation.id")
    .limit(limit)
    .execute();
}

/** Those of these ids that are organisations. */
export function findOrganisations(db: Db, ids: readonly string[]): Promise<ForumOrganisation[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return db
    .selectFrom("organisation")
    .select(columns)
    .where("organisation.id", "in", ids as readonly OrganisationId[])
    .execute();
}
