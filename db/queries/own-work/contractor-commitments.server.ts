import type { Day } from "#app/domain/calendar.ts";
import type { Mechanism } from "#app/domain/mechanism.ts";
import type { StructureKind } from "#app/domain/structure-kind.ts";
import type { Db } from "../../database.server.ts";
import type { CommitmentId, ContractId, LotId, OrganisationId } from "../../schema/columns.ts";

export type ContractorCommitment = {
  commitmentId: CommitmentId;
  mechanism: Mechanism;
  lotId: LotId;
  lotNumber: string;
  contractorName: string;
  contractorKind: StructureKind | null;
  /** The commitment's own start, else the contract's; null: unknown. */
  startsOn: Day | null;
};

/** The commitments of the lots of a contract that an organisation is a contractor of, awarded or running. */
export function listContractorCommitments(
  db: Db,
  contractId: ContractId,
  organisationId: OrganisationId,
): Promise<ContractorCommitment[]> {
  return db
    .selectFrom("commitment")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .innerJoin("organisation", (join) => join.on("organisation.id", "=", organisationId))
    .select((eb) => [
      "commitment.id as commitmentId",
      "commitment.mechanism",
      "lot.id as lotId",
      "lot.number as lotNumber",
      "organisation.name as contractorName",
      "organisation.kind as contractorKind",
      eb.fn
        .coalesce("commitment.starts_on", "contract.starts_on", "contract.notified_on")
        .$castTo<Day | null>()
        .as("startsOn"),
    ])
    .where("contract.id", "=", contractId)
    .where("contract.stage", "in", ["awarded", "running"])
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("contractor")
          .select("contractor.id")
          .whereRef("contractor.lot_id", "=", "lot.id")
          .where("contractor.organisation_id", "=", organisationId),
      ),
    )
    .orderBy("lot.entered_rank")
    .orderBy("commitment.entered_rank")
    .execute();
}
