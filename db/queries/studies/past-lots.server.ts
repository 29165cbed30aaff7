import { countedStages } from "#app/domain/contract-stage.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import { mechanismGroups, type Mechanism } from "#app/domain/mechanism.ts";
import type { Cents } from "#app/domain/money.ts";
import type { Trade } from "#app/domain/trade.ts";
import type { Db } from "../../database.server.ts";
import type { ContractId, OrganisationId } from "../../schema/columns.ts";

/** A reserved lot owes most of its labour: its rate is not one to compare a clause with. Our choice. */
const comparedMechanisms: readonly Mechanism[] = [...mechanismGroups.executionClauses, "voluntary_clause"];

export type PastLotRow = {
  trade: string | null;
  amount: Cents | null;
  hours: InsertionHours;
  contractId: ContractId;
  authorityId: OrganisationId;
};

/**
 * Lots of those trades on the counted contracts of the whole installation, with the hours they were given at first, in
 * hundredths: fixed, above 0, of a clause; the amount HT is known. `but`: the contract the study became.
 */
export async function listPastLots(
  db: Db,
  trades: readonly Trade[],
  but: ContractId | null,
): Promise<PastLotRow[]> {
  if (trades.length === 0) return [];
  const query = db
    .selectFrom("lot")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .innerJoin("commitment", "commitment.lot_id", "lot.id")
    .select(({ fn }) => [
      "lot.id",
      "lot.trade",
      "lot.amount",
      "contract.id as contractId",
      "contract.authority_id as authorityId",
      fn.sum<InsertionHours>("commitment.hours").as("hours"),
    ])
    .where("lot.trade", "in", trades)
    .where("lot.amount", ">", 0 as Cents)
    .where("contract.stage", "in", countedStages)
    .where("commitment.rule", "=", "fixed")
    .where("commitment.hours", ">", 0 as InsertionHours)
    .where("commitment.mechanism", "in", comparedMechanisms)
    .groupBy(["lot.id", "lot.trade", "lot.amount", "contract.id", "contract.authority_id"]);
  return (but === null ? query : query.where("contract.id", "!=", but)).execute();
}
