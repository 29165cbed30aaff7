import type { Day } from "#app/domain/calendar.ts";
import type { CommentPosition, ProposalState, ProposalSubject } from "#app/domain/reference-proposal.ts";
import type { AccountId, EnteredRank, Id, Instant, OrganisationId } from "./columns.ts";

/** What the network proposes to change in its shared references, and each version it adopted. */
export interface ReferenceTables {
  reference_version: ReferenceVersionTable;
  reference_proposal: ReferenceProposalTable;
  reference_comment: ReferenceCommentTable;
}

/** One adoption: every value and text in force from then on. */
interface ReferenceVersionTable {
  /** From 1, without a gap. */
  number: number;
  adopted_on: Day;
  summary: string;
  account_id: AccountId | null;
  adopted_by: string;
}

interface ReferenceProposalTable {
  id: Id<"reference_proposal">;
  subject: ProposalSubject;
  /** Kind of reference value; `clause` for a text; `criteria` for the list of publics. */
  kind: string;
  /** Code of the value, key of the clause, or of the list. */
  code: string;
  /** Of a value, in the unit of its code. */
  value: number | null;
  effective_on: Day | null;
  /** Of a text. */
  title: string | null;
  body: string | null;
  source: string | null;
  /** Why: printed with it. */
  reason: string;
  /** What it replaces, as known when it was written, then when it was adopted: a value, a version of a text, codes. */
  base: string;
  state: ProposalState;
  decided_on: Day | null;
  decision_note: string | null;
  version_number: number | null;
  organisation_id: OrganisationId | null;
  account_id: AccountId | null;
  proposed_by: string;
  proposed_on: Day;
  revision: number;
  entered_rank: EnteredRank;
}

interface ReferenceCommentTable {
  id: Id<"reference_comment">;
  proposal_id: Id<"reference_proposal">;
  account_id: AccountId | null;
  author: string;
  position: CommentPosition | null;
  body: string;
  written_at: Instant;
  entered_rank: EnteredRank;
}
