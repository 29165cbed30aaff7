import type { Day } from "#app/domain/calendar.ts";
import { opportunityStageOf } from "#app/domain/opportunity.ts";
import type { PublicFacts } from "#app/features/opportunity-answers/lot-facts.tsx";
import { opportunityContext, opportunityName } from "#app/features/opportunities/opportunity-name.ts";
import type { Db } from "#db/database.server.ts";
import { findContractNotice } from "#db/queries/opportunities/contract-notice.server.ts";
import { listHolders } from "#db/queries/opportunities/opened-lots.server.ts";
import type { SupplyLot } from "#db/queries/opportunities/supply-lots.server.ts";

/**
 * A lot as structures read it, opened or not yet (as if it opened today): every line is public, and nothing else is shown
 * to them. One that is over is shown as it was awarded.
 */
export async function publicLot(db: Db, lot: SupplyLot, today: Day) {
  const stage = opportunityStageOf(lot.contractStage) ?? "awarded";
  const holders = stage === "awarded" ? ((await listHolders(db, [lot.lotId])).get(lot.lotId) ?? []) : [];
  const notice = await findContractNotice(db, lot.contractId);
  const { hours, mechanisms, category, trade, cpv, reference } = lot;
  const { consultationOn, notifiedOn, startsOn, endsOn, replyBy } = lot;
  const open: PublicFacts = {
    ...{ stage, hours, mechanisms, category, trade, cpv, reference, holders },
    ...{ consultationOn, notifiedOn, startsOn, endsOn, replyBy },
    openedOn: lot.opening?.openedOn ?? today,
    notice: notice ?? null,
  };
  return {
    title: opportunityName(lot),
    context: opportunityContext({ ...lot, holders }),
    note: lot.opening?.note ?? null,
    open,
    today,
  };
}

export type PublicLot = Awaited<ReturnType<typeof publicLot>>;
