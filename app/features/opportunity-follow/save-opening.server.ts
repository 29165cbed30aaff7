import { openingRefusal, type OpeningRefusal } from "#app/domain/lot-opening.ts";
import type { Day } from "#app/domain/calendar.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import type { Outcome } from "#app/features/contract-lines/outcome.ts";
import { differences, trailOf } from "#app/features/record-form/compare-values.ts";
import type { ModifiedMeanwhile } from "#app/features/record-form/conflict-words.ts";
import type { Db } from "#db/database.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import type { ContractScope } from "#db/queries/contracts/contract-scope.server.ts";
import { lastWriterOfLine } from "#db/queries/contracts/contract-trail.server.ts";
import type { SupplyLot } from "#db/queries/opportunities/supply-lots.server.ts";
import {
  insertOpportunities,
  updateOpportunity,
} from "#db/queries/opportunities/write-opportunity.server.ts";
import type { AccountId } from "#db/schema/columns.ts";
import { holdLots } from "./hold-lots.server.ts";
import type { OpeningInput } from "./opening-form.schema.ts";
import { openingWords, type OpeningField } from "./opening-words.ts";

export type SaveOpening = {
  viewer: Viewer;
  scopes: readonly ContractScope[];
  lot: Pick<SupplyLot, "lotId" | "contractId">;
  today: Day;
  /** The revision the page showed; empty for a lot never opened. */
  seen: string;
  input: OpeningInput;
};

/** `saved`: `opened`: how many lots that opened. `refused`: why this lot cannot be opened. */
export type SaveOpeningOutcome =
  | { outcome: "saved"; opened: number }
  | Outcome<"not found" | "reply day past">
  | { outcome: "refused"; why: OpeningRefusal }
  | ModifiedMeanwhile;

/**
 * Opens a lot to structures, or changes what they read of it; with it, the other lots asked for that can be opened. What
 * is said stays in the contract's trail. Sending twice opens once.
 */
export function saveOpening(db: Db, save: SaveOpening): Promise<SaveOpeningOutcome> {
  return db.transaction().execute(async (trx): Promise<SaveOpeningOutcome> => {
    const { viewer, scopes, today, seen, input } = save;
    const { contractId, lotId } = save.lot;
    const lots = await holdLots(trx, { contractId, scopes, today });
    const lot = lots.find((one) => one.lotId === lotId);
    if (lot === undefined) return { outcome: "not found" };
    const { opening } = lot;
    const why = openingRefusal({ ...lot, left: lot.placed?.left ?? null, saidHours: input.hours }, today);
    if (why !== null) return { outcome: "refused", why };
    const stored = opening === null ? undefined : saidOf(opening);
    const typed = saidOf({
      openedOn: opening?.openedOn ?? today,
      closedOn: opening?.closedOn ?? null,
      replyBy: input.replyBy,
      saidHours: input.hours,
      note: input.note,
    });
    const changes = differences<OpeningField>(openingWords, stored, typed);
    if (opening !== null && changes.length > 0 && String(opening.revision) !== seen) {
      const by = await lastWriterOfLine(trx, contractId, lotId);
      return { outcome: "modified meanwhile", by, revision: opening.revision, changes };
    }
    if (input.replyBy !== null && input.replyBy < today && input.replyBy !== opening?.replyBy)
      return { outcome: "reply day past" };
    const others = lots.filter((one) => isOtherToOpen(one, { asked: input.others, lotId, today }));
    const account = viewer.accountId as AccountId;
    const opened = [...(opening === null ? [lot] : []), ...others];
    await insertOpportunities(
      trx,
      opened.map((one) => ({
        lot_id: one.lotId,
        ...typed,
        opened_on: today,
        closed_on: null,
        hours: one.lotId === lotId ? input.hours : null,
        account_id: account,
      })),
    );
    if (opening !== null && changes.length > 0) {
      const values = { hours: input.hours, reply_by: input.replyBy, note: input.note, account_id: account };
      await updateOpportunity(trx, { lotId, revision: opening.revision }, values);
      await recordAudit(trx, {
        actor: viewer,
        act: "opportunity.updated",
        objectType: "contract",
        objectId: contractId,
        changes: trailOf("opportunity", lotId, changes),
      });
    }
    for (const one of opened) {
      const said = { ...typed, opened_on: today, hours: one.lotId === lotId ? input.hours : null };
      await recordAudit(trx, {
        actor: viewer,
        act: "opportunity.opened",
        objectType: "contract",
        objectId: contractId,
        changes: trailOf("opportunity", one.lotId, differences(openingWords, undefined, said)),
      });
    }
    return { outcome: "saved", opened: opened.length };
  });
}

type Asked = { asked: readonly string[]; lotId: SupplyLot["lotId"]; today: Day };

function isOtherToOpen(lot: SupplyLot, { asked, lotId, today }: Asked): boolean {
  if (lot.lotId === lotId || !asked.includes(lot.lotId) || lot.opening !== null) return false;
  return openingRefusal({ ...lot, left: lot.placed?.left ?? null, saidHours: null }, today) === null;
}

function saidOf(opening: Omit<NonNullable<SupplyLot["opening"]>, "revision">) {
  const { openedOn, closedOn, replyBy, saidHours, note } = opening;
  return { opened_on: openedOn, closed_on: closedOn, reply_by: replyBy, hours: saidHours, note };
}
