import { ageOn } from "#app/domain/age.ts";
import type { Day } from "#app/domain/calendar.ts";
import type { HirePoint } from "#app/domain/hire-points.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import type { Outcome } from "#app/features/contract-lines/outcome.ts";
import { ensureCompany } from "#app/features/contract-lines/resolve-company.server.ts";
import { differences, trailOf } from "#app/features/record-form/compare-values.ts";
import type { ModifiedMeanwhile } from "#app/features/record-form/conflict-words.ts";
import type { Db } from "#db/database.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import { findPlaceOfHire, listLotCompanies } from "#db/queries/hires/hire-places.server.ts";
import { holdHire, updateHire as writeHire } from "#db/queries/hires/write-hire.server.ts";
import { lastWriterOfObject } from "#db/queries/object-trail.server.ts";
import { findParticipant } from "#db/queries/participants/participant-file.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import type { HireInput } from "./hire-form.schema.ts";
import { hireColumns, storedHireValues, typedHireValues } from "./hire-values.ts";
import { hireWords } from "./hire-words.ts";
import { judgeHire, type HireRefusal } from "./judge-hire.server.ts";
import { writeOpinion } from "./write-opinion.server.ts";

export type UpdateHireOutcome = Outcome<"saved" | "not found" | "purged"> | ModifiedMeanwhile | HireRefusal;

export type UpdateHire = {
  viewer: Viewer;
  hostId: OrganisationId;
  id: string;
  /** The revision the page showed. */
  seen: string;
  input: HireInput;
  today: Day;
  confirmed: (points: readonly HirePoint[]) => boolean;
};

/**
 * Corrects a hire of one's own; its person and its commitment stay. The rules of a new hire are asked again, eligibility
 * on the start day included; hours already noted must stay within its dates. Age follows the start day.
 */
export function updateHire(db: Db, asked: UpdateHire): Promise<UpdateHireOutcome> {
  return db.transaction().execute(async (trx): Promise<UpdateHireOutcome> => {
    const { viewer, hostId, input, today } = asked;
    const hire = await holdHire(trx, hostId, asked.id);
    const file = hire && (await findParticipant(trx, hostId, hire.participantId));
    const place = hire && (await findPlaceOfHire(trx, hostId, hire.commitmentId));
    if (!hire || !file || !place) return { outcome: "not found" };
    if (file.purgedAt !== null) return { outcome: "purged" };
    const companies = await listLotCompanies(trx, place.lotId);
    const siretOf = (id: string | null) => companies.find((company) => company.id === id)?.siret ?? null;
    const reference = input.reference ?? hire.reference;
    const stored = storedHireValues(hire, siretOf(hire.contractorId));
    const endReason = input.endsOn === null ? null : hire.endReason;
    const judged = await judgeHire(trx, {
      file,
      place,
      input,
      id: hire.id,
      reference,
      judgesEligibility: input.startsOn !== hire.startsOn || input.contractType !== hire.contractType,
      confirmed: asked.confirmed,
    });
    const accepted = judged.outcome === "accepted" ? judged : undefined;
    const typed = typedHireValues(input, {
      reference,
      contractorSiret: siretOf(input.contractor),
      employerSiret: accepted?.employer.siret ?? input.employer,
      endReason,
    });
    const changes = differences(hireWords, stored, typed);
    if (accepted && changes.length === 0) return { outcome: "saved" };
    if (String(hire.revision) !== asked.seen) {
      const by = await lastWriterOfObject(trx, "hire", hire.id);
      return { outcome: "modified meanwhile", by, revision: hire.revision, changes };
    }
    if (judged.outcome !== "accepted") return judged;
    if (judged.byOpinion && input.opinion !== null) {
      const noted = { viewer, participantId: file.id, text: input.opinion, startsOn: input.startsOn, today };
      if (!(await writeOpinion(trx, noted))) return { outcome: "opinion taken" };
    }
    await writeHire(trx, hire, {
      reference,
      employer_id: await ensureCompany(trx, judged.employer),
      contractor_id: judged.contractor?.id ?? null,
      ...hireColumns(input),
      end_reason: endReason,
      age: file.bornOn === null ? hire.age : ageOn(file.bornOn, input.startsOn),
    });
    await recordAudit(trx, {
      actor: viewer,
      act: "hire.updated",
      objectType: "hire",
      objectId: hire.id,
      changes: trailOf("hire", hire.id, changes),
    });
    return { outcome: "saved" };
  });
}
