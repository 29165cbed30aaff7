import type { Db } from "#db/database.server.ts";
import { listObligationChanges } from "#db/queries/contracts/contract-record.server.ts";
import { updateObligationChange } from "#db/queries/contracts/correct-record.server.ts";
import type { Id } from "#db/schema/columns.ts";
import {
  changesOf,
  conflictOn,
  openLine,
  recordLine,
  type Correction,
  type LineConflict,
  type LineRefused,
} from "./contract-line.server.ts";
import type { ObligationInput } from "./obligation-form.schema.ts";
import { commitmentIn, obligationLine, obligationValues } from "./obligation-line.server.ts";
import type { Outcome } from "./outcome.ts";

export type UpdateObligationOutcome =
  Outcome<"saved" | "unknown commitment" | "not fixed" | "already noted"> | LineRefused | LineConflict;

/**
 * Corrects an obligation change of one's own contract, on a `fixed` commitment only; it keeps its rank. Nothing is written
 * on refusal; a form sent twice is saved once. Source: indicators.md, « Objective(d) ».
 */
export function updateObligation(
  db: Db,
  { input, ...correction }: Correction & { input: ObligationInput },
): Promise<UpdateObligationOutcome> {
  return db.transaction().execute(async (trx) => {
    const { viewer, line } = correction;
    const opened = await openLine(trx, obligationLine, correction);
    if (opened.outcome !== "open") return opened;
    const { sheet, lots } = opened.contract;
    const found = commitmentIn(lots, input.commitment);
    if (!found) return { outcome: "unknown commitment" };
    const changes = changesOf(obligationLine, line, opened.stored, obligationValues(found, input));
    if (changes.length === 0) return { outcome: "saved" };
    const conflict = await conflictOn(trx, correction, opened, changes);
    if (conflict) return conflict;
    if (found.commitment.rule !== "fixed") return { outcome: "not fixed" };
    const { effectiveOn, reason, hours, note } = input;
    const commitmentId = found.commitment.id;
    const others = (await listObligationChanges(trx, sheet.id)).filter((change) => change.id !== line);
    const isSame = (change: (typeof others)[number]): boolean =>
      change.commitmentId === commitmentId && change.effectiveOn === effectiveOn && change.reason === reason;
    if (others.some(isSame)) return { outcome: "already noted" };
    await updateObligationChange(trx, line as Id<"obligation_change">, {
      commitment_id: commitmentId,
      effective_on: effectiveOn,
      reason,
      hours,
      note,
    });
    await recordLine(trx, { act: obligationLine.acts.updated, viewer, contractId: sheet.id, changes });
    return { outcome: "saved" };
  });
}
