import type { HireNeedState } from "#app/domain/hire-need.ts";
import type { Db } from "../../database.server.ts";
import type { ContractId, Id, OrganisationId, ParticipantId } from "../../schema/columns.ts";

/** Needs of the contracts of that host, with the names of what they point to. */
function needsOfHost(db: Db, hostId: OrganisationId) {
  return db
    .selectFrom("hire_need")
    .innerJoin("commitment", "commitment.id", "hire_need.commitment_id")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .leftJoin("organisation as contractor", "contractor.id", "hire_need.contractor_id")
    .select([
      "hire_need.id",
      "hire_need.code",
      "hire_need.commitment_id as commitmentId",
      "commitment.mechanism",
      "lot.id as lotId",
      "lot.number as lotNumber",
      "contract.id as contractId",
      "contract.reference as contractReference",
      "contract.title as contractTitle",
      "contract.stage",
      "hire_need.contractor_id as contractorId",
      "contractor.name as contractorName",
      "hire_need.job_title as jobTitle",
      "hire_need.positions",
      "hire_need.noted_on as notedOn",
      "hire_need.wanted_on as wantedOn",
      "hire_need.state",
      "hire_need.note",
      "hire_need.revision",
    ])
    .where("contract.host_id", "=", hostId);
}

export function findNeed(db: Db, hostId: OrganisationId, id: string) {
  return needsOfHost(db, hostId)
    .where("hire_need.id", "=", id as Id<"hire_need">)
    .executeTakeFirst();
}

export type HireNeed = NonNullable<Awaited<ReturnType<typeof findNeed>>>;

type NeedView = {
  hostId: OrganisationId;
  contractId?: ContractId;
  state?: HireNeedState | null;
  limit: number;
  offset: number;
};

/** Needs of a host (of one contract, of one state): those wanted earliest first. */
export function listNeeds(
  db: Db,
  { hostId, contractId, state, limit, offset }: NeedView,
): Promise<HireNeed[]> {
  return needsOfHost(db, hostId)
    .$if(contractId !== undefined, (query) =>
      query.where("contract.id", "=", contractId ?? ("" as ContractId)),
    )
    .$if(state !== undefined && state !== null, (query) =>
      query.where("hire_need.state", "=", state ?? "open"),
    )
    .orderBy((eb) => eb.fn.coalesce("hire_need.wanted_on", "hire_need.noted_on"))
    .orderBy("hire_need.entered_rank")
    .limit(limit)
    .offset(offset)
    .execute();
}

/** How many needs of that state a host has; of all states without one. */
export async function countNeeds(
  db: Db,
  hostId: OrganisationId,
  state: HireNeedState | null,
): Promise<number> {
  const { count } = await db
    .selectFrom("hire_need")
    .innerJoin("commitment", "commitment.id", "hire_need.commitment_id")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("contract.host_id", "=", hostId)
    .$if(state !== null, (query) => query.where("hire_need.state", "=", state ?? "open"))
    .executeTakeFirstOrThrow();
  return count;
}

/** How many needs of a host wait for someone. */
export function countOpenNeeds(db: Db, hostId: OrganisationId): Promise<number> {
  return countNeeds(db, hostId, "open");
}

export type NeedCounts = { proposed: number; rsa: number; hired: number };

/** Persons proposed on each need, of whom RSA recipients on that day, and hired. */
export async function countProposals(
  db: Db,
  ids: ReadonlyArray<Id<"hire_need">>,
): Promise<Map<Id<"hire_need">, NeedCounts>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("proposal")
    .select((eb) => [
      "need_id as id",
      eb.fn.countAll<number>().as("proposed"),
      eb.fn.sum<number>("rsa").as("rsa"),
      eb.fn.sum<number>(eb.case().when("result", "=", "hired").then(1).else(0).end()).as("hired"),
    ])
    .where("need_id", "in", ids)
    .groupBy("need_id")
    .execute();
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}

/** Proposals with who and what became of them, on needs of that host's contracts, the latest first. */
function proposalsOfHost(db: Db, hostId: OrganisationId) {
  return db
    .selectFrom("proposal")
    .innerJoin("hire_need", "hire_need.id", "proposal.need_id")
    .innerJoin("commitment", "commitment.id", "hire_need.commitment_id")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .innerJoin("participant", "participant.id", "proposal.participant_id")
    .leftJoin("organisation as prescriber", "prescriber.id", "proposal.prescriber_id")
    .select([
      "proposal.id",
      "proposal.need_id as needId",
      "hire_need.code as needCode",
      "hire_need.job_title as jobTitle",
      "hire_need.commitment_id as commitmentId",
      "hire_need.contractor_id as contractorId",
      "contract.title as contractTitle",
      "contract.reference as contractReference",
      "proposal.participant_id as participantId",
      "participant.code",
      "participant.birth_name as birthName",
      "participant.first_name as firstName",
      "participant.used_name as usedName",
      "proposal.prescriber_id as prescriberId",
      "prescriber.name as prescriberName",
      "prescriber.siret as prescriberSiret",
      "proposal.proposed_on as proposedOn",
      "proposal.result",
      "proposal.result_on as resultOn",
      "proposal.hire_id as hireId",
      "proposal.rsa",
      "proposal.note",
    ])
    .where("contract.host_id", "=", hostId)
    .where("participant.host_id", "=", hostId);
}

export function findProposal(db: Db, hostId: OrganisationId, id: string) {
  return proposalsOfHost(db, hostId)
    .where("proposal.id", "=", id as Id<"proposal">)
    .executeTakeFirst();
}

export type Proposal = NonNullable<Awaited<ReturnType<typeof findProposal>>>;

/** The proposals of a need, or of a person. */
export function listProposals(
  db: Db,
  hostId: OrganisationId,
  of: { needId: Id<"hire_need"> } | { participantId: ParticipantId },
): Promise<Proposal[]> {
  const query = proposalsOfHost(db, hostId)
    .orderBy("proposal.proposed_on", "desc")
    .orderBy("proposal.entered_rank", "desc");
  return "needId" in of
    ? query.where("proposal.need_id", "=", of.needId).execute()
    : query.where("proposal.participant_id", "=", of.participantId).execute();
}
