import type { CommentPosition } from "#app/domain/reference-proposal.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import type { Db } from "#db/database.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import { insertComment } from "#db/queries/references/comments.server.ts";
import { findProposal } from "#db/queries/references/proposals.server.ts";
import type { AccountId, Instant } from "#db/schema/columns.ts";
import { authorWords } from "./author-words.ts";

export type CommentOutcome = { outcome: "said" | "not found" | "closed" };

type Said = {
  viewer: Viewer;
  proposalId: string;
  /** Made by the page: a form sent twice says it once. */
  id: string;
  position: CommentPosition | null;
  body: string;
  at: Instant;
};

/** Adds to the discussion of an open proposal; nothing said is changed afterwards. */
export function commentProposal(db: Db, said: Said): Promise<CommentOutcome> {
  return db.transaction().execute(async (trx): Promise<CommentOutcome> => {
    const { viewer, proposalId, id, position, body, at } = said;
    const proposal = await findProposal(trx, proposalId);
    if (proposal === undefined) return { outcome: "not found" };
    if (proposal.state !== "open") return { outcome: "closed" };
    const accountId = viewer.accountId as AccountId;
    const author = authorWords(viewer);
    if (!(await insertComment(trx, { id, proposalId, accountId, author, position, body, at })))
      return { outcome: "said" };
    await recordAudit(trx, {
      actor: viewer,
      act: "reference_comment.created",
      objectType: "reference_proposal",
      objectId: proposalId,
    });
    return { outcome: "said" };
  });
}
