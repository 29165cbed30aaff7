import type { Db } from "#db/database.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import type { given as givenIn } from "#tests/support/given.ts";
import { givenOpportunities } from "#tests/support/given-opportunities.ts";

type Given = ReturnType<typeof givenIn>;

/** A notice to look at, and one another host made a contract of. */
export async function plantNotices(db: Db, given: Given, otherHost: { id: OrganisationId }) {
  const opportunities = givenOpportunities(db);
  const contract = await given.contract({ reference: "ailleurs-avis", host_id: otherHost.id });
  const open = await opportunities.notice({ id: "26-91001" });
  const taken = await opportunities.notice({ id: "26-91002", contract_id: contract.id });
  return { open: open.id, taken: taken.id };
}
