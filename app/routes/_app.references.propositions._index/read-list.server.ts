import type { Day } from "#app/domain/calendar.ts";
import {
  proposalStates,
  proposalSubjects,
  type ProposalState,
  type ProposalSubject,
} from "#app/domain/reference-proposal.ts";
import { changeWords } from "#app/features/reference-proposals/change-words.ts";
import { positionWords } from "#app/features/reference-proposals/position-words.ts";
import { findTarget, targetWords } from "#app/features/reference-proposals/proposal-target.ts";
import { pageOf } from "#app/ui/page-of.ts";
import type { Db } from "#db/database.server.ts";
import { listPositions } from "#db/queries/references/comments.server.ts";
import { listProposals, type Proposal } from "#db/queries/references/proposals.server.ts";
import { latestVersion } from "#db/queries/references/versions.server.ts";
import { filterParams } from "./filter-params.ts";

const allStates = Object.keys(proposalStates) as ProposalState[];

/** The proposals an address asks for, the open ones first. */
export async function readProposalList(db: Db, params: URLSearchParams, today: Day) {
  const state = allStates.find((each) => each === params.get(filterParams.state)) ?? null;
  const subject =
    (Object.keys(proposalSubjects) as ProposalSubject[]).find(
      (each) => each === params.get(filterParams.subject),
    ) ?? null;
  const found = await listProposals(db, { states: state === null ? allStates : [state], subject });
  const { shown, ...list } = pageOf(found, params);
  const said = await listPositions(
    db,
    shown.map(({ id }) => id),
  );
  return {
    ...list,
    state: state ?? "",
    subject: subject ?? "",
    lines: shown.map((proposal) => ({
      ...proposalLine(proposal),
      positions: positionWords(said.filter(({ proposalId }) => proposalId === proposal.id)),
    })),
    nextVersion: ((await latestVersion(db))?.number ?? 0) + 1,
    today,
  };
}

function proposalLine(proposal: Proposal) {
  const { id, subject, kind, code, state, proposedBy, organisationName, proposedOn } = proposal;
  const target = findTarget(subject, kind, code);
  return {
    id: id as string,
    title: target === undefined ? code : targetWords(target),
    change: target === undefined ? "" : changeWords(proposal, target),
    state,
    proposedBy,
    organisationName,
    proposedOn,
    effectiveOn: proposal.effectiveOn,
    decidedOn: proposal.decidedOn,
    versionNumber: proposal.versionNumber,
  };
}

export type ProposalList = Awaited<ReturnType<typeof readProposalList>>;
