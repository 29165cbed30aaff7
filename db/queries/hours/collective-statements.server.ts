import type { Month } from "#app/domain/calendar.ts";
import type { ContractStage } from "#app/domain/contract-stage.ts";
import type { StatementState } from "#app/domain/exchange-codes.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Db } from "../../database.server.ts";
import { nextEnteredRank } from "../../entry-rank.server.ts";
import type { CommitmentId, ContractId, LotId, OrganisationId } from "../../schema/columns.ts";

/** Whose a commitment is. */
export type CommitmentFacts = {
  commitmentId: CommitmentId;
  lotId: LotId;
  contractId: ContractId;
  hostId: OrganisationId | null;
  stage: ContractStage;
};

/** Those commitments, in no order. */
export function listCommitmentFacts(db: Db, ids: readonly CommitmentId[]): Promise<CommitmentFacts[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return db
    .selectFrom("commitment")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .select([
      "commitment.id as commitmentId",
      "lot.id as lotId",
      "contract.id as contractId",
      "contract.host_id as hostId",
      "contract.stage",
    ])
    .where("commitment.id", "in", ids)
    .execute();
}

export type StoredCollective = {
  commitmentId: CommitmentId;
  employerId: OrganisationId;
  month: Month;
  contractorId: OrganisationId | null;
  hours: InsertionHours;
  persons: number;
  rsa: number;
  boeth: number;
  state: StatementState;
};

/** The collective statements of those commitments, oldest first. */
export function listCollectives(db: Db, ids: readonly CommitmentId[]): Promise<StoredCollective[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return db
    .selectFrom("collective_statement")
    .select([
      "commitment_id as commitmentId",
      "employer_id as employerId",
      "month",
      "contractor_id as contractorId",
      "hours",
      "persons",
      "rsa",
      "boeth",
      "state",
    ])
    .where("commitment_id", "in", ids)
    .orderBy("month")
    .execute();
}

/** Writes a collective statement in place of the one there is. Its rank of entry is kept. */
export async function writeCollectiveStatement(db: Db, statement: StoredCollective): Promise<void> {
  const { commitmentId, employerId, month, contractorId, ...counts } = statement;
  const values = { ...counts, contractor_id: contractorId };
  await db
    .insertInto("collective_statement")
    .values({
      commitment_id: commitmentId,
      employer_id: employerId,
      month,
      ...values,
      entered_rank: nextEnteredRank(),
      import_id: null,
    })
    .onConflict((conflict) =>
      conflict.columns(["commitment_id", "employer_id", "month"]).doUpdateSet({ ...values, import_id: null }),
    )
    .execute();
}

export async function deleteCollectiveStatement(
  db: Db,
  { commitmentId, employerId, month }: Pick<StoredCollective, "commitmentId" | "employerId" | "month">,
): Promise<void> {
  await db
    .deleteFrom("collective_statement")
    .where("commitment_id", "=", commitmentId)
    .where("employer_id", "=", employerId)
    .where("month", "=", month)
    .execute();
}
