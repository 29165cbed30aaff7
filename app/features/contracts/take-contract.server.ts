import type { Viewer } from "#app/domain/viewer.ts";
import type { Db } from "#db/database.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import type { ContractScope } from "#db/queries/contracts/contract-scope.server.ts";
import { findContractSheet } from "#db/queries/contracts/contract-sheet.server.ts";
import { assignContract } from "#db/queries/contracts/write-contract.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";

export type TakeContractOutcome =
  { outcome: "taken"; title: string } | { outcome: "taken by another" } | { outcome: "not found" };

type Take = { viewer: Viewer; scopes: readonly ContractScope[]; reference: string; hostId: OrganisationId };

/**
 * « Prendre en charge »: a contract no host follows becomes the viewer's host's, followed by the viewer. One's own
 * already is as good as taken: sending twice is harmless.
 */
export function takeContract(
  db: Db,
  { viewer, scopes, reference, hostId }: Take,
): Promise<TakeContractOutcome> {
  return db.transaction().execute(async (trx) => {
    const sheet = await findContractSheet(trx, scopes, reference);
    if (!sheet) return { outcome: "not found" };
    if (sheet.hostId === hostId) return { outcome: "taken", title: sheet.title };
    if (!(await assignContract(trx, sheet.id, hostId, viewer.name))) return { outcome: "taken by another" };
    await recordAudit(trx, {
      actor: viewer,
      act: "contract.taken",
      objectType: "contract",
      objectId: sheet.id,
      changes: [{ objectType: "contract", objectId: sheet.id, field: "host", before: null, after: hostId }],
    });
    return { outcome: "taken", title: sheet.title };
  });
}
