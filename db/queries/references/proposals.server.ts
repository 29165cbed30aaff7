import type { ProposalState, ProposalSubject } from "#app/domain/reference-proposal.ts";
import type { Db } from "../../database.server.ts";
import type { Id } from "../../schema/columns.ts";

function proposals(db: Db) {
  return db
    .selectFrom("reference_proposal")
    .leftJoin("organisation", "organisation.id", "reference_proposal.organisation_id")
    .select([
      "reference_proposal.id",
      "reference_proposal.subject",
      "reference_proposal.kind",
      "reference_proposal.code",
      "reference_proposal.value",
      "reference_proposal.effective_on as effectiveOn",
      "reference_proposal.title",
      "reference_proposal.body",
      "reference_proposal.source",
      "reference_proposal.reason",
      "reference_proposal.base",
      "reference_proposal.state",
      "reference_proposal.decided_on as decidedOn",
      "reference_proposal.decision_note as decisionNote",
      "reference_proposal.version_number as versionNumber",
      "reference_proposal.organisation_id as organisationId",
      "organisation.name as organisationName",
      "reference_proposal.account_id as accountId",
      "reference_proposal.proposed_by as proposedBy",
      "reference_proposal.proposed_on as proposedOn",
    ]);
}

/** Which proposals: a state, « decided » for all that are no longer open, and a subject. */
export type ProposalFilter = { states: readonly ProposalState[]; subject: ProposalSubject | null };

/** The proposals of a filter: those open first, then the last decided, the last proposed first. */
export function listProposals(db: Db, { states, subject }: ProposalFilter) {
  return proposals(db)
    .where("state", "in", [...states])
    .$if(subject !== null, (query) => query.where("subject", "=", subject))
    .orderBy((eb) => eb.case().when("state", "=", "open").then(0).else(1).end())
    .orderBy((eb) => eb.fn.coalesce("decided_on", "proposed_on"), "desc")
    .orderBy("reference_proposal.entered_rank", "desc")
    .execute();
}

export type Proposal = Awaited<ReturnType<typeof listProposals>>[number];

/** The proposals of those ids, in order of entry. */
export function listProposalsOf(db: Db, ids: readonly string[]): Promise<Proposal[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return proposals(db)
    .where("reference_proposal.id", "in", ids as readonly Id<"reference_proposal">[])
    .orderBy("reference_proposal.entered_rank")
    .execute();
}

export function findProposal(db: Db, id: string): Promise<Proposal | undefined> {
  return proposals(db)
    .where("reference_proposal.id", "=", id as Id<"reference_proposal">)
    .executeTakeFirst();
}

/** The open proposals on one value or text: which and since when. */
export function listOpenProposalsOn(db: Db, { kind, code }: { kind: string; code: string }) {
  return db
    .selectFrom("reference_proposal")
    .select(["id", "proposed_by as proposedBy", "proposed_on as proposedOn"])
    .where("state", "=", "open")
    .where("kind", "=", kind)
    .where("code", "=", code)
    .orderBy("entered_rank")
    .execute();
}

/** How many proposals wait for a decision. */
export async function countOpenProposals(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom("reference_proposal")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("state", "=", "open")
    .executeTakeFirstOrThrow();
  return count;
}

/** What each version adopted: its proposals, in order of entry. */
export function listAdoptedProposals(db: Db) {
  return proposals(db).where("state", "=", "adopted").orderBy("reference_proposal.entered_rank").execute();
}
