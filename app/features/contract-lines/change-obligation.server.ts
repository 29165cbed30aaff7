import type { ChangeReason } from "#app/domain/exchange-codes.ts";
import { noHours, type InsertionHours } from "#app/domain/insertion-hours.ts";
import { basisOn } from "#app/domain/objective.ts";
import { objectiveWithStaffKept } from "#app/domain/staff-taken-over.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import type { Db } from "#db/database.server.ts";
import type { SheetCommitment } from "#db/queries/contracts/contract-lots.server.ts";
import { listObligationChanges } from "#db/queries/contracts/contract-record.server.ts";
import type { ContractScope } from "#db/queries/contracts/contract-scope.server.ts";
import { insertObligationChange, isWritten } from "#db/queries/contracts/write-record.server.ts";
import type { ContractId, Id } from "#db/schema/columns.ts";
import { changesOf, recordLine } from "./contract-line.server.ts";
import type { ChangeObligationInput } from "./obligation-form.schema.ts";
import { commitmentIn, obligationLine, obligationValues } from "./obligation-line.server.ts";
import { staffKeptWords } from "./staff-kept-words.ts";
import { findOpenContract, type NotOpen } from "./open-contract.server.ts";

export type ChangeObligationOutcome =
  "noted" | NotOpen | "unknown commitment" | "not fixed" | "already noted";

type Change = {
  viewer: Viewer;
  scopes: readonly ContractScope[];
  reference: string;
  input: ChangeObligationInput;
};

/**
 * « Noter une évolution »: a new absolute number of hours for a `fixed` commitment, from a day on. A form sent twice is
 * noted once. Staff taken over gives the number, as a correction whose note tells the arithmetic. Source: indicators.md,
 * « Objective(d) »; product.md, staff taken over.
 */
export function changeObligation(db: Db, change: Change): Promise<ChangeObligationOutcome> {
  return db.transaction().execute(async (trx) => {
    const { viewer, scopes, reference, input } = change;
    const contract = await findOpenContract(trx, scopes, reference);
    if (contract.outcome !== "open") return contract.outcome;
    const found = commitmentIn(contract.lots, input.commitment);
    if (!found) return "unknown commitment";
    if (found.commitment.rule !== "fixed") return "not fixed";
    const id = input.id as Id<"obligation_change">;
    if (await isWritten(trx, "obligation_change", id)) return "noted";
    const { effectiveOn } = input;
    const { reason, hours, note } = await objectiveOf(trx, contract.sheet.id, found.commitment, input);
    const written = await insertObligationChange(trx, {
      id,
      commitment_id: found.commitment.id,
      effective_on: effectiveOn,
      reason,
      hours,
      note,
    });
    if (!written) return "already noted";
    const values = obligationValues(found, { effectiveOn, reason, hours, note });
    const changes = changesOf(obligationLine, id, undefined, values);
    await recordLine(trx, { act: obligationLine.acts.added, viewer, contractId: contract.sheet.id, changes });
    return "noted";
  });
}

/** The new objective as typed, or worked out from the objective in force on the day it applies. */
async function objectiveOf(
  db: Db,
  contractId: ContractId,
  { id, hours: initial }: SheetCommitment,
  input: ChangeObligationInput,
): Promise<{ reason: ChangeReason; hours: InsertionHours; note: string | null }> {
  const { staff, kept, reason, hours, note } = input;
  if (staff === null || kept === null) return { reason, hours: hours ?? noHours, note };
  const changes = (await listObligationChanges(db, contractId)).filter(
    (change) => change.commitmentId === id,
  );
  const objective = basisOn({ changes, orders: [] }, input.effectiveOn).changedTo ?? initial ?? noHours;
  const told = staffKeptWords(objective, { staff, kept });
  return {
    reason: "correction",
    hours: objectiveWithStaffKept(objective, { staff, kept }),
    note: note === null ? told : `${told} ${note}`,
  };
}
