import type { Day } from "#app/domain/calendar.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import type { Db } from "#db/database.server.ts";
import { recordAudit, takeTurn } from "#db/queries/audit.server.ts";
import { findProposal } from "#db/queries/references/proposals.server.ts";
import { insertProposal } from "#db/queries/references/write-proposal.server.ts";
import type { AccountId, Id, OrganisationId } from "#db/schema/columns.ts";
import type { ProposalTarget } from "./proposal-target.ts";
import { readStanding, type Standing } from "./read-standing.server.ts";

/** What is proposed: a value, a text, or the codes of a list in `body`. */
export type ProposalDraft = {
  value: number | null;
  effectiveOn: Day | null;
  title: string | null;
  body: string | null;
  source: string;
  reason: string;
};

/** `same`: it is what is in force already, and nothing of it waits for a signature. */
export type ProposeOutcome = { outcome: "proposed" | "same" | "not found" };

type Propose = {
  viewer: Viewer;
  /** Made by the page: a form sent twice proposes once. */
  id: string;
  target: ProposalTarget;
  draft: ProposalDraft;
  today: Day;
};

/** Opens a proposal on a value, a text or the list of publics, with what it would replace. */
export function proposeReference(db: Db, propose: Propose): Promise<ProposeOutcome> {
  return db.transaction().execute(async (trx): Promise<ProposeOutcome> => {
    const { viewer, id, target, draft, today } = propose;
    await takeTurn(trx);
    const stored = await findProposal(trx, id);
    if (stored !== undefined)
      return { outcome: stored.accountId === viewer.accountId ? "proposed" : "not found" };
    const standing = await readStanding(trx, target, draft.effectiveOn ?? today);
    if (isInForce(draft, standing)) return { outcome: "same" };
    await insertProposal(trx, {
      id: id as Id<"reference_proposal">,
      subject: target.subject,
      kind: target.kind,
      code: target.code,
      value: draft.value,
      effective_on: draft.effectiveOn,
      title: draft.title,
      body: draft.body,
      source: draft.source,
      reason: draft.reason,
      base: standing.base,
      decided_on: null,
      decision_note: null,
      version_number: null,
      organisation_id: viewer.organisationId as OrganisationId | null,
      account_id: viewer.accountId as AccountId,
      proposed_by: viewer.name,
      proposed_on: today,
    });
    const objectType = "reference_proposal";
    const what = { objectType, objectId: id, field: "code", after: `${target.kind}.${target.code}` };
    await recordAudit(trx, {
      actor: viewer,
      act: "reference_proposal.created",
      objectType,
      objectId: id,
      changes: [what],
    });
    return { outcome: "proposed" };
  });
}

function isInForce(draft: ProposalDraft, standing: Standing): boolean {
  switch (standing.subject) {
    case "value":
      return draft.value === standing.value.value && !standing.value.toCheck && !standing.value.expired;
    case "clause":
      return draft.title === standing.text.title && draft.body === standing.text.body;
    case "criteria":
      return draft.body === standing.base;
  }
}
