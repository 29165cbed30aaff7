import type { Day } from "#app/domain/calendar.ts";
import { openingRefusal, openingState, type OpeningRefusal } from "#app/domain/lot-opening.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import type { Outcome } from "#app/features/contract-lines/outcome.ts";
import { differences, trailOf } from "#app/features/record-form/compare-values.ts";
import type { Db } from "#db/database.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import type { ContractScope } from "#db/queries/contracts/contract-scope.server.ts";
import type { SupplyLot } from "#db/queries/opportunities/supply-lots.server.ts";
import { updateOpportunity } from "#db/queries/opportunities/write-opportunity.server.ts";
import { holdLots } from "./hold-lots.server.ts";
import { openingWords, type OpeningField } from "./opening-words.ts";

type Switch = {
  viewer: Viewer;
  scopes: readonly ContractScope[];
  lot: Pick<SupplyLot, "lotId" | "contractId">;
  today: Day;
  to: "close" | "reopen";
};

export type SwitchOutcome = Outcome<"done" | "not found"> | { outcome: "refused"; why: OpeningRefusal };

/**
 * Closes a lot to structures, or shows it again from that day on: its day to answer is then forgotten when it is past, and
 * alerts tell it as new to whom they never told. A lot that is so already is left as it is. Answers and what came of them
 * stay.
 */
export function switchOpening(db: Db, { viewer, scopes, lot, today, to }: Switch): Promise<SwitchOutcome> {
  return db.transaction().execute(async (trx): Promise<SwitchOutcome> => {
    const { contractId, lotId } = lot;
    const held = (await holdLots(trx, { contractId, scopes, today })).find((one) => one.lotId === lotId);
    if (held === undefined || held.opening === null) return { outcome: "not found" };
    const { opening } = held;
    const isClosed = openingState(opening, today) === "closed";
    if (isClosed === (to === "close")) return { outcome: "done" };
    const why = openingRefusal(
      { ...held, left: held.placed?.left ?? null, saidHours: opening.saidHours },
      today,
    );
    if (to === "reopen" && why !== null) return { outcome: "refused", why };
    const before = { opened_on: opening.openedOn, closed_on: opening.closedOn, reply_by: opening.replyBy };
    const isPast = opening.replyBy !== null && opening.replyBy < today;
    const after =
      to === "close"
        ? { ...before, closed_on: today }
        : { opened_on: today, closed_on: null, reply_by: isPast ? null : opening.replyBy };
    await updateOpportunity(trx, { lotId, revision: opening.revision }, after);
    const same = { hours: null, note: null };
    await recordAudit(trx, {
      actor: viewer,
      act: to === "close" ? "opportunity.closed" : "opportunity.reopened",
      objectType: "contract",
      objectId: contractId,
      changes: trailOf(
        "opportunity",
        lotId,
        differences<OpeningField>(openingWords, { ...same, ...before }, { ...same, ...after }),
      ),
    });
    return { outcome: "done" };
  });
}
