import type { Transaction } from "kysely";
import { ageOn } from "#app/domain/age.ts";
import type { Day } from "#app/domain/calendar.ts";
import type { HirePoint } from "#app/domain/hire-points.ts";
import { nextCode } from "#app/domain/next-number.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import type { Outcome } from "#app/features/contract-lines/outcome.ts";
import { ensureCompany } from "#app/features/contract-lines/resolve-company.server.ts";
import { settleNeed } from "#app/features/needs/settle-need.server.ts";
import { differences, trailOf } from "#app/features/record-form/compare-values.ts";
import type { Db } from "#db/database.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import { findHire } from "#db/queries/hires/hire-file.server.ts";
import { findPlaceOfHire } from "#db/queries/hires/hire-places.server.ts";
import { insertHire, linkProposal, listHireReferences } from "#db/queries/hires/write-hire.server.ts";
import { findProposal, type Proposal } from "#db/queries/needs/need-list.server.ts";
import { holdOwnParticipant } from "#db/queries/participants/write-participant.server.ts";
import type { Database } from "#db/schema.ts";
import type { HireId, OrganisationId } from "#db/schema/columns.ts";
import type { HireInput } from "./hire-form.schema.ts";
import { hireColumns, typedHireValues } from "./hire-values.ts";
import { hireWords } from "./hire-words.ts";
import { judgeHire, type HireRefusal } from "./judge-hire.server.ts";
import { writeOpinion } from "./write-opinion.server.ts";

export type CreateHireOutcome =
  { outcome: "created"; id: HireId } | Outcome<"not found" | "purged" | "already hired"> | HireRefusal;

export type CreateHire = {
  viewer: Viewer;
  hostId: OrganisationId;
  /** Made by the page: a form sent twice makes one hire. */
  id: string;
  participantId: string;
  commitmentId: string;
  proposalId: string | null;
  input: HireInput;
  today: Day;
  confirmed: (points: readonly HirePoint[]) => boolean;
};

/**
 * Notes a hire of one's own file on one's own open contract. Age is kept. Without an eligibility valid on the start day, a
 * reasoned opinion is required, and kept as an eligibility. A proposal it comes from is linked, and its need may be filled.
 */
export function createHire(db: Db, asked: CreateHire): Promise<CreateHireOutcome> {
  return db.transaction().execute(async (trx): Promise<CreateHireOutcome> => {
    const { viewer, hostId, input, today } = asked;
    const id = asked.id as HireId;
    const file = await holdOwnParticipant(trx, hostId, asked.participantId);
    if (await findHire(trx, hostId, id)) return { outcome: "created", id };
    const place = await findPlaceOfHire(trx, hostId, asked.commitmentId);
    const proposal = await proposalOf(trx, asked);
    if (!file || !place || proposal === "unknown") return { outcome: "not found" };
    if (file.purgedAt !== null) return { outcome: "purged" };
    if (proposal !== null && proposal.hireId !== null) return { outcome: "already hired" };
    const reference = input.reference ?? (await freeReference(trx, input.startsOn));
    const judged = await judgeHire(trx, {
      file,
      place,
      input,
      id,
      reference,
      judgesEligibility: true,
      confirmed: asked.confirmed,
    });
    if (judged.outcome !== "accepted") return judged;
    const { employer, contractor, byOpinion } = judged;
    const opinion = byOpinion ? input.opinion : null;
    if (opinion !== null) {
      const noted = { viewer, participantId: file.id, text: opinion, startsOn: input.startsOn, today };
      if (!(await writeOpinion(trx, noted))) return { outcome: "opinion taken" };
    }
    const written = await insertHire(trx, {
      id,
      reference,
      participant_id: file.id,
      commitment_id: place.commitmentId,
      employer_id: await ensureCompany(trx, employer),
      contractor_id: contractor?.id ?? null,
      ...hireColumns(input),
      end_reason: null,
      age: file.bornOn === null ? null : ageOn(file.bornOn, input.startsOn),
      revision: 1,
    });
    if (!written) throw new Error("Another hire took that reference meanwhile");
    const values = typedHireValues(input, {
      reference,
      contractorSiret: contractor?.siret ?? null,
      employerSiret: employer.siret,
      endReason: null,
    });
    await recordAudit(trx, {
      actor: viewer,
      act: "hire.created",
      objectType: "hire",
      objectId: id,
      changes: trailOf("hire", id, differences(hireWords, undefined, values)),
    });
    if (proposal !== null) {
      await linkProposal(trx, proposal.id, { hireId: id, on: today });
      await settleNeed(trx, { viewer, hostId, needId: proposal.needId });
    }
    return { outcome: "created", id };
  });
}

/** The proposal the hire comes from, of that person on that commitment; null without one. */
async function proposalOf(
  trx: Transaction<Database>,
  { hostId, proposalId, participantId, commitmentId }: CreateHire,
): Promise<Proposal | "unknown" | null> {
  if (proposalId === null) return null;
  const proposal = await findProposal(trx, hostId, proposalId);
  const isSame = proposal?.participantId === participantId && proposal.commitmentId === commitmentId;
  return isSame ? proposal : "unknown";
}

/** `E-2026-0001`, then one more than the highest of the year. */
async function freeReference(trx: Transaction<Database>, startsOn: Day): Promise<string> {
  const prefix = `E-${startsOn.slice(0, 4)}-`;
  return nextCode(prefix, await listHireReferences(trx, prefix));
}
