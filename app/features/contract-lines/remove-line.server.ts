import type { Db } from "#db/database.server.ts";
import { deleteRecord } from "#db/queries/contracts/correct-record.server.ts";
import type { ContractorUses } from "#db/queries/contracts/contractor-uses.server.ts";
import {
  changesOf,
  conflictOn,
  openLine,
  recordLine,
  type Correction,
  type LineConflict,
  type LineKind,
} from "./contract-line.server.ts";
import type { NotOpen } from "./open-contract.server.ts";
import type { Outcome } from "./outcome.ts";
import { usesOfLine } from "./uses-of-line.server.ts";

export type RemoveLineOutcome =
  Outcome<"removed" | NotOpen> | { outcome: "in use"; uses: ContractorUses } | LineConflict;

/**
 * « Retirer »: takes a line of one's own contract away, as it was seen. A contractor that hires, collective statements or
 * subcontractors name stays. Sent twice, it is removed once.
 */
export function removeLine<Field extends string>(
  db: Db,
  kind: LineKind<Field>,
  correction: Correction,
): Promise<RemoveLineOutcome> {
  return db.transaction().execute(async (trx) => {
    const { viewer, line } = correction;
    const found = await openLine(trx, kind, correction);
    if (found.outcome === "removed meanwhile") return { outcome: "removed" };
    if (found.outcome !== "open") return found;
    const conflict = await conflictOn(trx, correction, found, []);
    if (conflict) return conflict;
    const contractId = found.contract.sheet.id;
    const uses = await usesOfLine(trx, contractId, line);
    if (uses) return { outcome: "in use", uses };
    await deleteRecord(trx, kind.table, line);
    const changes = changesOf(kind, line, found.stored, undefined);
    await recordLine(trx, { act: kind.acts.removed, viewer, contractId, changes });
    return { outcome: "removed" };
  });
}
