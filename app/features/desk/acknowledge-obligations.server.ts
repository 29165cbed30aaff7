import type { Db } from "#db/database.server.ts";
import { acknowledge } from "#db/queries/acknowledgements.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import type { AccountId, Instant, OrganisationId } from "#db/schema/columns.ts";

export type AcknowledgeObligations = {
  hostId: OrganisationId;
  accountId: AccountId;
  at: Instant;
  /** The obligation changes and orders seen. */
  ids: readonly string[];
};

/** « Vu »: those changes are no longer told to that host. Seen twice, noted once. Returns how many were new. */
export function acknowledgeObligations(
  db: Db,
  { hostId, accountId, at, ids }: AcknowledgeObligations,
): Promise<number> {
  return db.transaction().execute(async (trx) => {
    let seen = 0;
    for (const objectId of ids) {
      if (await acknowledge(trx, { hostId, subject: "obligation", objectId, accountId, at })) seen += 1;
    }
    if (seen > 0) {
      await recordAudit(trx, {
        actor: { accountId },
        act: "obligation.seen",
        objectType: "acknowledgement",
        changes: ids.map((id) => ({
          objectType: "acknowledgement",
          objectId: id,
          field: "seen",
          after: "oui",
        })),
      });
    }
    return seen;
  });
}
