import type { Day } from "#app/domain/calendar.ts";
import type { HireContractType } from "#app/domain/hire-codes.ts";
import type { Db } from "../database.server.ts";
import type { ContractId, LotId, OrganisationId } from "../schema/columns.ts";

/** A hire of a contract as the form of its company names it. The names never leave the server whole. */
export type CompanyHire = {
  reference: string;
  lotId: LotId;
  contractorId: OrganisationId | null;
  employerId: OrganisationId;
  contractType: HireContractType;
  jobTitle: string | null;
  startsOn: Day;
  endsOn: Day | null;
  firstName: string | null;
  birthName: string | null;
  usedName: string | null;
};

/** The hires of a contract whose files are that host’s own, open on some day of a span, in order of entry. */
export function listCompanyHires(
  db: Db,
  { contractId, hostId, from, to }: { contractId: ContractId; hostId: OrganisationId; from: Day; to: Day },
): Promise<CompanyHire[]> {
  return db
    .selectFrom("hire")
    .innerJoin("commitment", "commitment.id", "hire.commitment_id")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .innerJoin("participant", "participant.id", "hire.participant_id")
    .select([
      "hire.reference",
      "lot.id as lotId",
      "hire.contractor_id as contractorId",
      "hire.employer_id as employerId",
      "hire.contract_type as contractType",
      "hire.job_title as jobTitle",
      "hire.starts_on as startsOn",
      "hire.ends_on as endsOn",
      "participant.first_name as firstName",
      "participant.birth_name as birthName",
      "participant.used_name as usedName",
    ])
    .where("lot.contract_id", "=", contractId)
    .where("participant.host_id", "=", hostId)
    .where("hire.starts_on", "<=", to)
    .where((eb) => eb.or([eb("hire.ends_on", "is", null), eb("hire.ends_on", ">=", from)]))
    .orderBy("lot.entered_rank")
    .orderBy("hire.entered_rank")
    .execute();
}
