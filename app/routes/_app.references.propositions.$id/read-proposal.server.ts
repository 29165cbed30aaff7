import { randomUUID } from "node:crypto";
import { mayEver } from "#app/domain/permission.ts";
import { commentPositions } from "#app/domain/reference-proposal.ts";
import { referenceKinds } from "#app/domain/reference-value.ts";
import { changeWords, sinceWords } from "#app/features/reference-proposals/change-words.ts";
import { mayWithdraw } from "#app/features/reference-proposals/close-proposal.server.ts";
import { positionWords } from "#app/features/reference-proposals/position-words.ts";
import { proposalChange } from "#app/features/reference-proposals/proposal-change.ts";
import { proposePath, targetPath, targetWords } from "#app/features/reference-proposals/proposal-target.ts";
import { readStanding } from "#app/features/reference-proposals/read-standing.server.ts";
import { dayInParis } from "#app/platform/request-context.server.ts";
import { readReferences } from "#db/queries/reference-values.server.ts";
import { listComments } from "#db/queries/references/comments.server.ts";
import { latestVersion } from "#db/queries/references/versions.server.ts";
import type { AskedProposal } from "./ask-proposal.server.ts";

/** A proposal: what it changes, what is said of it, and what the viewer may do. */
export async function readProposal({ viewer, db, proposal, target, today }: AskedProposal) {
  const standing = await readStanding(db, target, proposal.effectiveOn ?? today);
  const isOpen = proposal.state === "open";
  const comments = await listComments(db, proposal.id);
  const references = await readReferences(db);
  const versions = standing.subject === "clause" ? standing.versions : [];
  // While it is open, it would replace what is in force now, whatever was when it was written.
  const base = isOpen ? standing.base : proposal.base;
  return {
    id: proposal.id as string,
    title: targetWords(target),
    words: changeWords({ ...proposal, base }, target),
    at: targetPath(target),
    anew: proposePath(target),
    subject: target.subject,
    isLaw: target.subject === "value" && referenceKinds[target.kind].editedBy === "law",
    state: proposal.state,
    effectiveOn: proposal.effectiveOn,
    source: proposal.source,
    reason: proposal.reason,
    proposedBy: proposal.proposedBy,
    organisationName: proposal.organisationName,
    proposedOn: proposal.proposedOn,
    decidedOn: proposal.decidedOn,
    decisionNote: proposal.decisionNote,
    versionNumber: proposal.versionNumber,
    since: isOpen && standing.base !== proposal.base ? sinceWords(standing.base, target) : null,
    change: proposalChange(proposal, target, { base, references, versions, today }),
    positions: positionWords(comments),
    comments: comments.map(({ id, author, position, body, writtenAt }) => ({
      id: id,
      author,
      position: position === null ? null : commentPositions[position].label,
      body,
      day: dayInParis(new Date(writtenAt)),
    })),
    commentId: randomUUID() as string,
    nextVersion: ((await latestVersion(db))?.number ?? 0) + 1,
    mayAdopt: isOpen && mayEver(viewer.role, "adopt references"),
    mayWithdraw: mayWithdraw(viewer, proposal),
    today,
  };
}

export type ProposalPage = Awaited<ReturnType<typeof readProposal>>;
