import type { Db } from "../../database.server.ts";
import type { Id, OrganisationId } from "../../schema/columns.ts";

function eventsOf(db: Db, studyId: Id<"study">) {
  return db
    .selectFrom("study_event")
    .leftJoin("account", "account.id", "study_event.account_id")
    .select([
      "study_event.id",
      "study_event.at",
      "study_event.act",
      "study_event.body",
      "study_event.account_id as accountId",
      "account.name as accountName",
      "account.role as accountRole",
    ])
    .where("study_event.study_id", "=", studyId)
    .orderBy("study_event.entered_rank", "desc");
}

/** What was done to a study and said of it, the latest first. Ask only of a study its reader may open. */
export function listStudyEvents(db: Db, studyId: Id<"study">) {
  return eventsOf(db, studyId).execute();
}

/** The last of them; undefined when nothing was. */
export function lastStudyEvent(db: Db, studyId: Id<"study">) {
  return eventsOf(db, studyId).limit(1).executeTakeFirst();
}

/** The host whose facilitator opened a study for its buyer; null when the buyer did, or no account. */
export async function findOpeningHost(db: Db, studyId: Id<"study">): Promise<OrganisationId | null> {
  const opened = await db
    .selectFrom("study")
    .innerJoin("account", "account.id", "study.account_id")
    .select("account.organisation_id as hostId")
    .where("study.id", "=", studyId)
    .where("account.role", "=", "facilitator")
    .executeTakeFirst();
  return opened?.hostId ?? null;
}
