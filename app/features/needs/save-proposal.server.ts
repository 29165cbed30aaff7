import { createHash } from "node:crypto";
import type { Day } from "#app/domain/calendar.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import type { Outcome } from "#app/features/contract-lines/outcome.ts";
import { findCompany, type UnknownCompany } from "#app/features/contract-lines/resolve-company.server.ts";
import { ensurePrescriber } from "#app/features/participants/ensure-prescriber.server.ts";
import {
  differences,
  trailOf,
  type Difference,
  type Values,
} from "#app/features/record-form/compare-values.ts";
import type { Db } from "#db/database.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import { findProposal, type Proposal } from "#db/queries/needs/need-list.server.ts";
import { holdNeed, updateProposal } from "#db/queries/needs/write-need.server.ts";
import { lastWriterOfObject, type LastWriter } from "#db/queries/object-trail.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { proposalWords, type ProposalField } from "./need-words.ts";
import type { ProposalInput } from "./proposal-form.schema.ts";

export type SaveProposalOutcome =
  | Outcome<"saved" | "not found">
  | { outcome: "future day"; field: "proposedOn" | "resultOn" }
  | { outcome: "modified meanwhile"; by: LastWriter | undefined; seen: string; changes: Difference[] }
  | UnknownCompany;

type Save = {
  viewer: Viewer;
  hostId: OrganisationId;
  id: string;
  seen: string;
  input: ProposalInput;
  today: Day;
};

/** Notes what became of a proposal. One that led to a hire keeps that result. */
export function saveProposal(db: Db, save: Save): Promise<SaveProposalOutcome> {
  return db.transaction().execute(async (trx): Promise<SaveProposalOutcome> => {
    const { viewer, hostId, input, today } = save;
    const found = await findProposal(trx, hostId, save.id);
    if (found) await holdNeed(trx, found.needId);
    const stored = found && (await findProposal(trx, hostId, save.id));
    if (!stored) return { outcome: "not found" };
    for (const field of ["proposedOn", "resultOn"] as const)
      if ((input[field] ?? today) > today) return { outcome: "future day", field };
    const prescriber =
      input.prescriber === null
        ? null
        : await findCompany(trx, { company: input.prescriber, name: input.prescriberName });
    if (prescriber !== null && !("siret" in prescriber)) return prescriber;
    const isHired = stored.hireId !== null || stored.result === "hired";
    const result = isHired ? stored.result : (input.result ?? stored.result);
    const known = result === "waiting" || result === "interview" ? null : today;
    const resultOn = isHired ? stored.resultOn : (input.resultOn ?? known);
    const typed: Values<ProposalField> = {
      prescriber: prescriber?.siret ?? null,
      proposed_on: input.proposedOn,
      result,
      result_on: resultOn,
      rsa: input.rsa === "yes" ? 1 : 0,
      note: input.note,
    };
    const changes = differences(proposalWords, proposalValues(stored), typed);
    if (changes.length === 0) return { outcome: "saved" };
    if (proposalMark(stored) !== save.seen) {
      const by = await lastWriterOfObject(trx, "hire_need", stored.needId);
      return { outcome: "modified meanwhile", by, seen: proposalMark(stored), changes };
    }
    await updateProposal(trx, stored.id, {
      prescriber_id: prescriber === null ? null : await ensurePrescriber(trx, prescriber),
      proposed_on: input.proposedOn,
      result,
      result_on: resultOn,
      rsa: input.rsa === "yes" ? 1 : 0,
      note: input.note,
    });
    await recordAudit(trx, {
      actor: viewer,
      act: "proposal.updated",
      objectType: "hire_need",
      objectId: stored.needId,
      changes: trailOf("proposal", stored.id, changes),
    });
    return { outcome: "saved" };
  });
}

function proposalValues(stored: Proposal): Values<ProposalField> {
  return {
    prescriber: stored.prescriberSiret,
    proposed_on: stored.proposedOn,
    result: stored.result,
    result_on: stored.resultOn,
    rsa: stored.rsa,
    note: stored.note,
  };
}

/** The mark of a proposal as it is now: another one says that it changed in between. */
export function proposalMark(stored: Proposal): string {
  return createHash("sha256")
    .update(JSON.stringify(proposalValues(stored)))
    .digest("base64url")
    .slice(0, 22);
}
