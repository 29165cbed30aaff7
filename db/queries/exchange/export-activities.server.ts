import type { Db } from "../../database.server.ts";
import { isImportable, isNamedBy } from "./export-directory.server.ts";
import { isAfter, type Page } from "./export-page.server.ts";

/** What the exported organisations say they do. */
export function exportedActivities(db: Db, { after, limit, ...scope }: Page) {
  return db
    .selectFrom("organisation_activity")
    .innerJoin("organisation", "organisation.id", "organisation_activity.organisation_id")
    .select([
      "organisation_activity.entered_rank as rank",
      "organisation_activity.activity as key",
      "organisation.siret",
      "organisation_activity.activity as activite",
    ])
    .where(isAfter("organisation_activity.entered_rank", "organisation_activity.activity", after))
    .where(isNamedBy(scope))
    .where(isImportable)
    .orderBy("organisation_activity.entered_rank")
    .orderBy("organisation_activity.activity")
    .limit(limit)
    .execute();
}
