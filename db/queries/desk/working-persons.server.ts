import type { Day } from "#app/domain/calendar.ts";
import type { EligibilityCriterion } from "#app/domain/eligibility-criterion.ts";
import type { HireContractType } from "#app/domain/hire-codes.ts";
import type { Db } from "../../database.server.ts";
import { inSlices } from "../../in-slices.server.ts";
import type { OrganisationId, ParticipantId } from "../../schema/columns.ts";

export type WorkingFile = {
  participantId: ParticipantId;
  firstName: string | null;
  lastName: string | null;
  contractType: HireContractType;
  endsOn: Day | null;
  eligibilities: { criterion: EligibilityCriterion; seenOn: Day; validUntil: Day | null }[];
};

/** A host's own files with a hire open on a day in one of its open contracts, once per hire, purged files left out. */
export async function listWorkingFiles(db: Db, hostId: OrganisationId, day: Day): Promise<WorkingFile[]> {
  const hires = await db
    .selectFrom("hire")
    .innerJoin("participant", "participant.id", "hire.participant_id")
    .innerJoin("commitment", "commitment.id", "hire.commitment_id")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .select([
      "participant.id as participantId",
      "participant.first_name as firstName",
      "participant.birth_name as birthName",
      "participant.used_name as usedName",
      "hire.contract_type as contractType",
      "hire.ends_on as endsOn",
    ])
    .where("participant.host_id", "=", hostId)
    .where("participant.purged_at", "is", null)
    .where("contract.host_id", "=", hostId)
    .where("contract.stage", "in", ["awarded", "running"])
    .where("hire.starts_on", "<=", day)
    .where((eb) => eb.or([eb("hire.ends_on", "is", null), eb("hire.ends_on", ">=", day)]))
    .execute();
  const ids = [...new Set(hires.map(({ participantId }) => participantId))];
  const eligibilities = await inSlices(ids, (slice) =>
    db
      .selectFrom("eligibility")
      .select([
        "participant_id as participantId",
        "criterion",
        "seen_on as seenOn",
        "valid_until as validUntil",
      ])
      .where("participant_id", "in", slice)
      .execute(),
  );
  const byFile = new Map<ParticipantId, WorkingFile["eligibilities"]>();
  for (const { participantId, ...eligibility } of eligibilities) {
    byFile.set(participantId, [...(byFile.get(participantId) ?? []), eligibility]);
  }
  return hires.map(({ birthName, usedName, ...hire }) => ({
    ...hire,
    lastName: usedName ?? birthName,
    eligibilities: byFile.get(hire.participantId) ?? [],
  }));
}
