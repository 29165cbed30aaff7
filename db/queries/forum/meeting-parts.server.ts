import type { Db } from "../../database.server.ts";
import type { Id } from "../../schema/columns.ts";

/** The organisations invited to a meeting, in order of name. */
export function listInvited(db: Db, meetingId: Id<"meeting">) {
  return db
    .selectFrom("meeting_organisation")
    .innerJoin("organisation", "organisation.id", "meeting_organisation.organisation_id")
    .select([
      "organisation.id",
      "organisation.siret",
      "organisation.name",
      "organisation.kind",
      "meeting_organisation.presence",
    ])
    .where("meeting_organisation.meeting_id", "=", meetingId)
    .orderBy("organisation.search_text")
    .orderBy("organisation.id")
    .execute();
}

/** What a meeting decided, in the order it was written. */
export function listDecisions(db: Db, meetingId: Id<"meeting">) {
  return db
    .selectFrom("meeting_decision")
    .select(["id", "body"])
    .where("meeting_id", "=", meetingId)
    .orderBy("entered_rank")
    .execute();
}

/** The last decisions of the meetings that were held, those of the latest meeting first. */
export function listLastDecisions(db: Db, limit: number) {
  return db
    .selectFrom("meeting_decision")
    .innerJoin("meeting", "meeting.id", "meeting_decision.meeting_id")
    .select([
      "meeting_decision.id",
      "meeting_decision.body",
      "meeting.id as meetingId",
      "meeting.title as meetingTitle",
      "meeting.held_on as heldOn",
    ])
    .where("meeting.state", "=", "held")
    .orderBy("meeting.held_on", "desc")
    .orderBy("meeting_decision.entered_rank")
    .limit(limit)
    .execute();
}
