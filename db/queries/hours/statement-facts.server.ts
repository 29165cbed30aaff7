import type { Day, Month } from "#app/domain/calendar.ts";
import type { ContractStage } from "#app/domain/contract-stage.ts";
import type { ContractorRole, StatementState } from "#app/domain/exchange-codes.ts";
import type { HireContractType, HireModality } from "#app/domain/hire-codes.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Millionths } from "#app/domain/proportion.ts";
import type { Db } from "../../database.server.ts";
import { inSlices } from "../../in-slices.server.ts";
import type {
  CommitmentId,
  ContractId,
  HireId,
  LotId,
  OrganisationId,
  ParticipantId,
} from "../../schema/columns.ts";

/** What is known of a hire whose hours are written or checked. */
export type HireFacts = {
  hireId: HireId;
  participantId: ParticipantId;
  personKey: string;
  hostId: OrganisationId | null;
  contractId: ContractId;
  stage: ContractStage;
  lotId: LotId;
  commitmentId: CommitmentId;
  startsOn: Day;
  endsOn: Day | null;
  contractType: HireContractType;
  modality: HireModality;
  employerId: OrganisationId;
  /** As written on the hire; null: the lot's only contractor, or its lead. */
  contractorId: OrganisationId | null;
};

/** Those hires, in no order: one that does not exist is left out. */
export function listHireFacts(db: Db, hireIds: readonly HireId[]): Promise<HireFacts[]> {
  return inSlices(hireIds, (ids) =>
    db
      .selectFrom("hire")
      .innerJoin("participant", "participant.id", "hire.participant_id")
      .innerJoin("commitment", "commitment.id", "hire.commitment_id")
      .innerJoin("lot", "lot.id", "commitment.lot_id")
      .innerJoin("contract", "contract.id", "lot.contract_id")
      .select([
        "hire.id as hireId",
        "hire.participant_id as participantId",
        "participant.person_key as personKey",
        "contract.host_id as hostId",
        "contract.id as contractId",
        "contract.stage",
        "lot.id as lotId",
        "commitment.id as commitmentId",
        "hire.starts_on as startsOn",
        "hire.ends_on as endsOn",
        "hire.contract_type as contractType",
        "hire.modality",
        "hire.employer_id as employerId",
        "hire.contractor_id as contractorId",
      ])
      .where("hire.id", "in", ids)
      .execute(),
  );
}

export type LotContractor = {
  lotId: LotId;
  organisationId: OrganisationId;
  role: ContractorRole;
  share: Millionths | null;
  principalId: OrganisationId | null;
};

/** The contractors of those lots, each lot’s in order of entry. */
export function listLotContractors(db: Db, lotIds: readonly LotId[]): Promise<LotContractor[]> {
  return inSlices(lotIds, (ids) =>
    db
      .selectFrom("contractor")
      .select([
        "lot_id as lotId",
        "organisation_id as organisationId",
        "role",
        "share",
        "principal_id as principalId",
      ])
      .where("lot_id", "in", ids)
      .orderBy("entered_rank")
      .execute(),
  );
}

export type FileEligibility = { participantId: ParticipantId; seenOn: Day; validUntil: Day | null };

/** The eligibilities of those files. */
export function listEligibilityDays(
  db: Db,
  participantIds: readonly ParticipantId[],
): Promise<FileEligibility[]> {
  return inSlices(participantIds, (ids) =>
    db
      .selectFrom("eligibility")
      .select(["participant_id as participantId", "seen_on as seenOn", "valid_until as validUntil"])
      .where("participant_id", "in", ids)
      .execute(),
  );
}

export type PersonMonth = {
  hireId: HireId;
  personKey: string;
  month: Month;
  hours: InsertionHours;
  startsOn: Day;
  endsOn: Day | null;
  contractTitle: string;
};

/**
 * The statements of those persons in those months on the contracts of one host, drafts and returned ones left out. Never
 * another host's: hours do not cross its border.
 */
export function listPersonMonths(
  db: Db,
  hostId: OrganisationId,
  personKeys: readonly string[],
  months: readonly Month[],
): Promise<PersonMonth[]> {
  if (months.length === 0) return Promise.resolve([]);
  return inSlices(personKeys, (keys) =>
    db
      .selectFrom("statement")
      .innerJoin("hire", "hire.id", "statement.hire_id")
      .innerJoin("participant", "participant.id", "hire.participant_id")
      .innerJoin("commitment", "commitment.id", "hire.commitment_id")
      .innerJoin("lot", "lot.id", "commitment.lot_id")
      .innerJoin("contract", "contract.id", "lot.contract_id")
      .select([
        "hire.id as hireId",
        "participant.person_key as personKey",
        "statement.month",
        "statement.hours",
        "hire.starts_on as startsOn",
        "hire.ends_on as endsOn",
        "contract.title as contractTitle",
      ])
      .where("contract.host_id", "=", hostId)
      .where("participant.person_key", "in", keys)
      .where("statement.month", "in", months)
      .where("statement.state", "in", ["submitted", "validated"])
      .execute(),
  );
}

export type StoredStatement = {
  hireId: HireId;
  month: Month;
  hours: InsertionHours;
  state: StatementState;
  comment: string | null;
};

/** The statements of those hires from one month to another. */
export function listStatements(
  db: Db,
  hireIds: readonly HireId[],
  { from, to }: { from: Month; to: Month },
): Promise<StoredStatement[]> {
  return inSlices(hireIds, (ids) =>
    db
      .selectFrom("statement")
      .select(["hire_id as hireId", "month", "hours", "state", "comment"])
      .where("hire_id", "in", ids)
      .where("month", ">=", from)
      .where("month", "<=", to)
      .execute(),
  );
}
