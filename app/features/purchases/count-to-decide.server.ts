import type { Day } from "#app/domain/calendar.ts";
import type { Db } from "#db/database.server.ts";
import { listPurchases } from "#db/queries/purchases/purchase-list.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { planLines } from "./plan-lines.ts";
import { readPlanFacts, waits } from "./read-plan.server.ts";

/** How many of a buyer's coming contracts, this year's and later, must carry a social consideration and wait for a decision. */
export async function countToDecide(db: Db, authorityId: OrganisationId, today: Day): Promise<number> {
  const purchases = await listPurchases(db, authorityId, null);
  const year = Number(today.slice(0, 4));
  const coming = purchases.filter((purchase) => purchase.year >= year && purchase.decision === "undecided");
  if (coming.length === 0) return 0;
  return planLines(coming, await readPlanFacts(db, authorityId)).filter(waits).length;
}
