import type { Day } from "#app/domain/calendar.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import type { Outcome } from "#app/features/contract-lines/outcome.ts";
import { findCompany, type UnknownCompany } from "#app/features/contract-lines/resolve-company.server.ts";
import { ensurePrescriber } from "#app/features/participants/ensure-prescriber.server.ts";
import type { Db } from "#db/database.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import { findNeed, findProposal } from "#db/queries/needs/need-list.server.ts";
import { insertProposal } from "#db/queries/needs/write-need.server.ts";
import { findParticipant } from "#db/queries/participants/participant-file.server.ts";
import type { Id, OrganisationId } from "#db/schema/columns.ts";
import type { ProposeInput } from "./proposal-form.schema.ts";

export type ProposeOutcome =
  | Outcome<
      | "proposed"
      | "not found"
      | "purged"
      | "contract closed"
      | "need closed"
      | "future day"
      | "already proposed"
    >
  | UnknownCompany;

type Propose = {
  viewer: Viewer;
  hostId: OrganisationId;
  id: string;
  needId: string;
  participantId: string;
  input: ProposeInput;
  today: Day;
};

/** Proposes one of one's own files on an open need of an open contract. A form sent twice proposes once. */
export function propose(db: Db, asked: Propose): Promise<ProposeOutcome> {
  return db.transaction().execute(async (trx): Promise<ProposeOutcome> => {
    const { viewer, hostId, input, today } = asked;
    const id = asked.id as Id<"proposal">;
    if (await findProposal(trx, hostId, id)) return { outcome: "proposed" };
    const need = await findNeed(trx, hostId, asked.needId);
    const file = await findParticipant(trx, hostId, asked.participantId);
    if (!need || !file) return { outcome: "not found" };
    if (file.purgedAt !== null) return { outcome: "purged" };
    if (need.stage === "closed" || need.stage === "cancelled") return { outcome: "contract closed" };
    if (need.state !== "open") return { outcome: "need closed" };
    if (input.proposedOn > today) return { outcome: "future day" };
    const prescriber =
      input.prescriber === null
        ? null
        : await findCompany(trx, { company: input.prescriber, name: input.prescriberName });
    if (prescriber !== null && !("siret" in prescriber)) return prescriber;
    const written = await insertProposal(trx, {
      id,
      need_id: need.id,
      participant_id: file.id,
      prescriber_id: prescriber === null ? null : await ensurePrescriber(trx, prescriber),
      proposed_on: input.proposedOn,
      result: "waiting",
      result_on: null,
      hire_id: null,
      rsa: input.rsa === "yes" ? 1 : 0,
      note: input.note,
    });
    if (!written) return { outcome: "already proposed" };
    const line = { objectType: "proposal", objectId: id };
    await recordAudit(trx, {
      actor: viewer,
      act: "proposal.added",
      objectType: "hire_need",
      objectId: need.id,
      changes: [
        { ...line, field: "participant", after: file.id },
        { ...line, field: "proposed_on", after: input.proposedOn },
      ],
    });
    return { outcome: "proposed" };
  });
}
