import type { Transaction } from "kysely";
import type { Viewer } from "#app/domain/viewer.ts";
import type { ContractInput } from "#app/features/contracts/contract-form.schema.ts";
import {
  createContractIn,
  type CreateContractOutcome,
} from "#app/features/contracts/create-contract.server.ts";
import type { Db } from "#db/database.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import { holdNotice, linkNotice } from "#db/queries/notices/converted-notices.server.ts";
import { findNotice } from "#db/queries/notices/notice-list.server.ts";
import type { Database } from "#db/schema.ts";
import type { ContractId, OrganisationId } from "#db/schema/columns.ts";

export type ConvertNoticeOutcome =
  | { outcome: "converted"; reference: string; isNew: boolean }
  /** By another host. */
  | { outcome: "taken" }
  | { outcome: "not found" }
  | { outcome: "contract refused"; why: Exclude<CreateContractOutcome, { outcome: "created" }> };

type Convert = { viewer: Viewer; hostId: OrganisationId; noticeId: string; input: ContractInput };

/**
 * Makes a notice the programmed contract a form says, for one host: all or nothing. A notice becomes one contract: asked
 * again, the same host is told its contract, another that it is taken.
 */
export function convertNotice(db: Db, convert: Convert): Promise<ConvertNoticeOutcome> {
  return db.transaction().execute((trx) => convertIn(trx, convert));
}

async function convertIn(
  trx: Transaction<Database>,
  { viewer, hostId, noticeId, input }: Convert,
): Promise<ConvertNoticeOutcome> {
  const held = await holdNotice(trx, noticeId);
  if (held === undefined) return { outcome: "not found" };
  const notice = await findNotice(trx, { organisationId: hostId }, noticeId);
  if (held.contractId !== null) {
    const reference = notice?.contractHostId === hostId ? notice.contractReference : null;
    return reference == null ? { outcome: "taken" } : { outcome: "converted", reference, isNew: false };
  }
  const created = await createContractIn(trx, { viewer, input, hostId });
  if (created.outcome !== "created") return { outcome: "contract refused", why: created };
  // The form names a contract made otherwise: the notice is not its origin.
  if (created.lots === null) return { outcome: "contract refused", why: { outcome: "id taken" } };
  await linkNotice(trx, noticeId, input.id as ContractId);
  const object = { objectType: "contract", objectId: input.id };
  await recordAudit(trx, {
    actor: viewer,
    act: "notice.converted",
    ...object,
    changes: [{ ...object, field: "notice", before: null, after: noticeId }],
  });
  return { outcome: "converted", reference: created.reference, isNew: true };
}
