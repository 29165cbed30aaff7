import type { Db } from "#db/database.server.ts";
import { acknowledge } from "#db/queries/acknowledgements.server.ts";
import { ownObligationIds } from "#db/queries/desk/obligation-news.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import type { AccountId, Instant, OrganisationId } from "#db/schema/columns.ts";

export type AcknowledgeObligations = {
  hostId: OrganisationId;
  accountId: AccountId;
  at: Instant;
  /** The obligation changes and orders seen. */
  ids: readonly string[];
};

/** « Vu »: those changes of its own contracts are no longer told to that host. Seen twice, noted once. Returns how many were new. */
export function acknowledgeObligations(
  db: Db,
  { hostId, accountId, at, ids }: AcknowledgeObligations,
): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const own = await ownObligationIds(trx, hostId, ids);
    let seen = 0;
    for (const objectId of own) {
      if (await acknowledge(trx, { hostId, subject: "obligation", objectId, accountId, at })) seen += 1;
    }
    if (seen > 0) {
      await recordAudit(trx, {
        actor: { accountId },
        act: "obligation.seen",
        objectType: "acknowledgement",
        changes: own.map((id) => ({
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
