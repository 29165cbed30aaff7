import type { Day } from "#app/domain/calendar.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import type { Db } from "#db/database.server.ts";
import { recordAudit, takeTurn } from "#db/queries/audit.server.ts";
import { findProposal, type Proposal } from "#db/queries/references/proposals.server.ts";
import { decideProposal } from "#db/queries/references/write-proposal.server.ts";

/** `already`: it is in that state already; `closed`: another decided otherwise. */
export type CloseOutcome = { outcome: "closed now" | "already" | "closed" | "not found" };

type Close = { viewer: Viewer; id: string; state: "rejected" | "withdrawn"; on: Day; note: string | null };

/** Whether a viewer may take a proposal back: its author’s organisation, or its author when it has none. */
export function mayWithdraw(
  viewer: Pick<Viewer, "accountId" | "organisationId">,
  { state, accountId, organisationId }: Pick<Proposal, "state" | "accountId" | "organisationId">,
): boolean {
  if (state !== "open") return false;
  return organisationId === null ? accountId === viewer.accountId : organisationId === viewer.organisationId;
}

/** Rejects an open proposal, or takes it back. What it proposed stays to be read. */
export function closeProposal(db: Db, { viewer, id, state, on, note }: Close): Promise<CloseOutcome> {
  return db.transaction().execute(async (trx): Promise<CloseOutcome> => {
    await takeTurn(trx);
    const proposal = await findProposal(trx, id);
    if (proposal === undefined) return { outcome: "not found" };
    if (proposal.state === state) return { outcome: "already" };
    if (proposal.state !== "open") return { outcome: "closed" };
    if (state === "withdrawn" && !mayWithdraw(viewer, proposal)) return { outcome: "not found" };
    if (!(await decideProposal(trx, id, { state, on, note }))) return { outcome: "closed" };
    const objectType = "reference_proposal";
    await recordAudit(trx, {
      actor: viewer,
      act: `reference_proposal.${state}`,
      objectType,
      objectId: id,
      changes: [{ objectType, objectId: id, field: "state", before: "open", after: state }],
    });
    return { outcome: "closed now" };
  });
}
