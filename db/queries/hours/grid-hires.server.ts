import { firstDayOf, lastDayOf, type Day, type Period } from "#app/domain/calendar.ts";
import type { HireContractType } from "#app/domain/hire-codes.ts";
import type { Db } from "../../database.server.ts";
import type {
  CommitmentId,
  ContractId,
  HireId,
  LotId,
  OrganisationId,
  ParticipantId,
} from "../../schema/columns.ts";

export type GridHire = {
  hireId: HireId;
  reference: string;
  participantId: ParticipantId;
  commitmentId: CommitmentId;
  lotId: LotId;
  employerId: OrganisationId;
  contractorId: OrganisationId | null;
  contractType: HireContractType;
  startsOn: Day;
  endsOn: Day | null;
  /** Null for a purged file, or one of another host: a name never crosses a host's border. */
  firstName: string | null;
  lastName: string | null;
};

/** The hires of a contract that cover the period or have a statement in it, lot by lot, by name. */
export async function listGridHires(
  db: Db,
  { contractId, hostId, period }: { contractId: ContractId; hostId: OrganisationId; period: Period },
): Promise<GridHire[]> {
  const rows = await db
    .selectFrom("hire")
    .innerJoin("participant", "participant.id", "hire.participant_id")
    .innerJoin("commitment", "commitment.id", "hire.commitment_id")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .select([
      "hire.id as hireId",
      "hire.reference",
      "hire.participant_id as participantId",
      "hire.commitment_id as commitmentId",
      "lot.id as lotId",
      "hire.employer_id as employerId",
      "hire.contractor_id as contractorId",
      "hire.contract_type as contractType",
      "hire.starts_on as startsOn",
      "hire.ends_on as endsOn",
      "participant.first_name as firstName",
      "participant.birth_name as birthName",
      "participant.used_name as usedName",
      "participant.host_id as fileHostId",
    ])
    .where("lot.contract_id", "=", contractId)
    .where((eb) =>
      eb.or([
        eb.and([
          eb("hire.starts_on", "<=", lastDayOf(period.to)),
          eb.or([eb("hire.ends_on", "is", null), eb("hire.ends_on", ">=", firstDayOf(period.from))]),
        ]),
        eb(
          "hire.id",
          "in",
          eb
            .selectFrom("statement")
            .select("statement.hire_id")
            .where("statement.month", ">=", period.from)
            .where("statement.month", "<=", period.to),
        ),
      ]),
    )
    .orderBy("lot.entered_rank")
    .orderBy("hire.starts_on")
    .orderBy("hire.entered_rank")
    .execute();
  return rows.map(({ firstName, birthName, usedName, fileHostId, ...hire }) => ({
    ...hire,
    ...(fileHostId === hostId
      ? { firstName, lastName: usedName ?? birthName }
      : { firstName: null, lastName: null }),
  }));
}
