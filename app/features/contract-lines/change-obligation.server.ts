import type { Viewer } from "#app/domain/viewer.ts";
import type { Db } from "#db/database.server.ts";
import type { ContractScope } from "#db/queries/contracts/contract-scope.server.ts";
import { insertObligationChange, isWritten } from "#db/queries/contracts/write-record.server.ts";
import type { Id } from "#db/schema/columns.ts";
import { changesOf, recordLine } from "./contract-line.server.ts";
import type { ChangeObligationInput } from "./obligation-form.schema.ts";
import { commitmentIn, obligationLine, obligationValues } from "./obligation-line.server.ts";
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
 * noted once. Source: indicators.md, « Objective(d) ».
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
    const written = await insertObligationChange(trx, {
      id,
      commitment_id: found.commitment.id,
      effective_on: input.effectiveOn,
      reason: input.reason,
      hours: input.hours,
    });
    if (!written) return "already noted";
    const changes = changesOf(obligationLine, id, undefined, obligationValues(found, input));
    await recordLine(trx, { act: obligationLine.acts.added, viewer, contractId: contract.sheet.id, changes });
    return "noted";
  });
}
