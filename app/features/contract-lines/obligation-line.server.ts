import { commitmentCode, obligationFieldWords } from "#app/features/contracts/line-field-words.ts";
import { listLots, type SheetCommitment, type SheetLot } from "#db/queries/contracts/contract-lots.server.ts";
import { listObligationChanges } from "#db/queries/contracts/contract-record.server.ts";
import type { LineKind, LineValues } from "./contract-line.server.ts";
import type { ObligationInput } from "./obligation-form.schema.ts";

type ObligationField = keyof typeof obligationFieldWords;
type LotCommitment = { lot: SheetLot; commitment: SheetCommitment };

/** The obligation changes of a contract, as lines to correct. */
export const obligationLine: LineKind<ObligationField> = {
  table: "obligation_change",
  words: obligationFieldWords,
  acts: { added: "obligation.changed", updated: "obligation.updated", removed: "obligation.removed" },
  find: async (db, contractId, line) => {
    const change = (await listObligationChanges(db, contractId)).find(({ id }) => id === line);
    const found = change && commitmentIn(await listLots(db, contractId), change.commitmentId);
    return found && obligationValues(found, change);
  },
};

/** What the audit trail keeps of an obligation change. */
export function obligationValues(
  { lot, commitment }: LotCommitment,
  { effectiveOn, reason, hours, note }: Omit<ObligationInput, "commitment">,
): LineValues<ObligationField> {
  return { commitment: commitmentCode(lot.number, commitment.mechanism), effectiveOn, reason, hours, note };
}

/** A commitment of these lots, with its lot. */
export function commitmentIn(lots: readonly SheetLot[], id: string): LotCommitment | undefined {
  return lots
    .flatMap((lot) => lot.commitments.map((commitment) => ({ lot, commitment })))
    .find(({ commitment }) => commitment.id === id);
}
