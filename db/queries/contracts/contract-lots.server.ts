import type { Day } from "#app/domain/calendar.ts";
import type { ObjectiveRule } from "#app/domain/exchange-codes.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Mechanism } from "#app/domain/mechanism.ts";
import type { Cents } from "#app/domain/money.ts";
import type { Millionths } from "#app/domain/proportion.ts";
import type { Db } from "../../database.server.ts";
import type { CommitmentId, ContractId, LotId } from "../../schema/columns.ts";

export type SheetCommitment = {
  id: CommitmentId;
  lotId: LotId;
  mechanism: Mechanism;
  startsOn: Day | null;
  endsOn: Day | null;
  rule: ObjectiveRule;
  hours: InsertionHours | null;
  amountPerHour: Cents | null;
  threshold: Cents;
  share: Millionths | null;
  /** Codes separated by « ; ». */
  criteria: string | null;
  penaltyPerHour: Cents | null;
  penaltyPerDay: Cents | null;
};

export type SheetLot = {
  id: LotId;
  number: string;
  title: string | null;
  cpv: string | null;
  amount: Cents | null;
  trade: string | null;
  /** Holders open data names without a usable SIRET, separated by « ; ». */
  holderNames: string | null;
  commitments: SheetCommitment[];
};

/** The lots of a contract with what each owes, both in order of entry. Two reads whatever the number of lots. */
export async function listLots(db: Db, contractId: ContractId): Promise<SheetLot[]> {
  const lots = await db
    .selectFrom("lot")
    .select(["id", "number", "title", "cpv", "amount", "trade", "holder_names as holderNames"])
    .where("contract_id", "=", contractId)
    .orderBy("entered_rank")
    .execute();
  const commitments = await listCommitments(db, contractId);
  return lots.map((lot) => ({
    ...lot,
    commitments: commitments.filter((commitment) => commitment.lotId === lot.id),
  }));
}

function listCommitments(db: Db, contractId: ContractId): Promise<SheetCommitment[]> {
  return db
    .selectFrom("commitment")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .select([
      "commitment.id",
      "commitment.lot_id as lotId",
      "commitment.mechanism",
      "commitment.starts_on as startsOn",
      "commitment.ends_on as endsOn",
      "commitment.rule",
      "commitment.hours",
      "commitment.amount_per_hour as amountPerHour",
      "commitment.threshold",
      "commitment.share",
      "commitment.criteria",
      "commitment.penalty_per_hour as penaltyPerHour",
      "commitment.penalty_per_day as penaltyPerDay",
    ])
    .where("lot.contract_id", "=", contractId)
    .orderBy("commitment.entered_rank")
    .execute();
}
