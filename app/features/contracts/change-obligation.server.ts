import type { Viewer } from "#app/domain/viewer.ts";
import type { Db } from "#db/database.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import type { ContractScope } from "#db/queries/contracts/contract-scope.server.ts";
import { insertObligationChange, isWritten } from "#db/queries/contracts/write-record.server.ts";
import type { Id } from "#db/schema/columns.ts";
import type { ChangeObligationInput } from "./change-obligation.schema.ts";
import { findOpenContract, type OpenContract } from "./open-contract.server.ts";

export type ChangeObligationOutcome =
  "noted" | Exclude<OpenContract["outcome"], "open"> | "unknown commitment" | "not fixed" | "already noted";

type Change = {
  viewer: Viewer;
  scopes: readonly ContractScope[];
  reference: string;
  input: ChangeObligationInput;
};

/**
 * « Noter un avenant »: a new absolute number of hours for a `fixed` commitment, from a day on. A form sent twice is
 * noted once. Source: indicators.md, « Objective(d) ».
 */
export function changeObligation(db: Db, change: Change): Promise<ChangeObligationOutcome> {
  return db.transaction().execute(async (trx) => {
    const { viewer, scopes, reference, input } = change;
    const found = await findOpenContract(trx, scopes, reference);
    if (found.outcome !== "open") return found.outcome;
    const commitments = found.lots.flatMap((lot) => lot.commitments);
    const commitment = commitments.find((line) => line.id === input.commitment);
    if (!commitment) return "unknown commitment";
    if (commitment.rule !== "fixed") return "not fixed";
    const id = input.id as Id<"obligation_change">;
    if (await isWritten(trx, "obligation_change", id)) return "noted";
    const written = await insertObligationChange(trx, {
      id,
      commitment_id: commitment.id,
      effective_on: input.effectiveOn,
      reason: input.reason,
      hours: input.hours,
    });
    if (!written) return "already noted";
    await recordAudit(trx, {
      actor: viewer,
      act: "obligation.changed",
      objectType: "contract",
      objectId: found.sheet.id,
      changes: [
        { objectType: "obligation_change", objectId: id, field: "effectiveOn", after: input.effectiveOn },
        { objectType: "obligation_change", objectId: id, field: "reason", after: input.reason },
        { objectType: "obligation_change", objectId: id, field: "hours", after: String(input.hours) },
      ],
    });
    return "noted";
  });
}
