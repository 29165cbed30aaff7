import type { CommentPosition } from "#app/domain/reference-proposal.ts";
import type { Db } from "../../database.server.ts";
import { nextEnteredRank } from "../../entry-rank.server.ts";
import type { AccountId, Id, Instant } from "../../schema/columns.ts";

/** What is said of a proposal, in the order it was said. */
export function listComments(db: Db, proposalId: string) {
  return db
    .selectFrom("reference_comment")
    .select(["id", "account_id as accountId", "author", "position", "body", "written_at as writtenAt"])
    .where("proposal_id", "=", proposalId as Id<"reference_proposal">)
    .orderBy("entered_rank")
    .execute();
}

export type Comment = Awaited<ReturnType<typeof listComments>>[number];

/** Who took which position on each of those proposals, in the order it was said. */
export function listPositions(db: Db, proposalIds: readonly string[]) {
  if (proposalIds.length === 0) return Promise.resolve([]);
  return db
    .selectFrom("reference_comment")
    .select(["proposal_id as proposalId", "account_id as accountId", "author", "position"])
    .where("proposal_id", "in", proposalIds as readonly Id<"reference_proposal">[])
    .orderBy("entered_rank")
    .execute();
}

type NewComment = {
  id: string;
  proposalId: string;
  /** Null: of someone without an account here. */
  accountId: AccountId | null;
  author: string;
  position: CommentPosition | null;
  body: string;
  at: Instant;
};

/** Adds a comment after the others; false when that id is taken: nothing is written. */
export async function insertComment(db: Db, comment: NewComment): Promise<boolean> {
  const written = await db
    .insertInto("reference_comment")
    .values({
      id: comment.id as Id<"reference_comment">,
      proposal_id: comment.proposalId as Id<"reference_proposal">,
      account_id: comment.accountId,
      author: comment.author,
      position: comment.position,
      body: comment.body,
      written_at: comment.at,
      entered_rank: nextEnteredRank(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return written !== undefined;
}
