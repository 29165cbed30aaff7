import type { Transaction } from "kysely";
import type { AuditChange } from "#db/queries/audit.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import type { Database } from "#db/schema.ts";
import type { OwnAnswer } from "./own-answer.server.ts";

type Told = Pick<OwnAnswer, "viewer" | "lot" | "structure">;

/** Writes one act about a structure's interest in the contract's trail: the lot and the structure first. */
export async function recordFollow(
  trx: Transaction<Database>,
  { viewer, lot, structure }: Told,
  { act, changes = [] }: { act: string; changes?: readonly AuditChange[] },
): Promise<void> {
  await recordAudit(trx, {
    actor: viewer,
    act,
    objectType: "contract",
    objectId: lot.contractId,
    changes: [
      { objectType: "opportunity", objectId: lot.lotId, field: "structure", after: structure.siret },
      ...changes,
    ],
  });
}
