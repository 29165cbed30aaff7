import type { Db } from "../../database.server.ts";
import { inSlices } from "../../in-slices.server.ts";
import type { AccountId, OrganisationId } from "../../schema/columns.ts";

/** What those accounts were told already. */
export function listToldNews(db: Db, accounts: readonly AccountId[]) {
  return inSlices(accounts, (slice) =>
    db
      .selectFrom("digest_item")
      .select(["account_id as accountId", "lot_id as lotId", "news"])
      .where("account_id", "in", slice)
      .execute(),
  );
}

/** The lots those structures answered, and how. */
export function listAnsweredLots(db: Db, organisations: readonly OrganisationId[]) {
  return inSlices(organisations, (slice) =>
    db
      .selectFrom("opportunity_answer")
      .select(["organisation_id as organisationId", "lot_id as lotId", "answer"])
      .where("organisation_id", "in", slice)
      .execute(),
  );
}
