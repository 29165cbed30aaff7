import type { Db } from "../../database.server.ts";
import type { OrganisationId } from "../../schema/columns.ts";

/** The studies a host was sent and has not answered, the first due first. */
export function listStudiesToReview(db: Db, hostId: OrganisationId) {
  return db
    .selectFrom("study")
    .innerJoin("organisation as authority", "authority.id", "study.authority_id")
    .select(["study.id", "study.title", "study.due_on as dueOn", "authority.name as authorityName"])
    .where("study.host_id", "=", hostId)
    .where("study.state", "=", "submitted")
    .orderBy("study.due_on")
    .orderBy("study.entered_rank")
    .execute();
}
