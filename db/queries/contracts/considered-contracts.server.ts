import type { Day } from "#app/domain/calendar.ts";
import { countedStages, type ContractStage } from "#app/domain/contract-stage.ts";
import type { BuyerKind, ContractCategory, ContractSource, Derogation } from "#app/domain/exchange-codes.ts";
import type { Mechanism } from "#app/domain/mechanism.ts";
import type { Cents } from "#app/domain/money.ts";
import type { Db } from "../../database.server.ts";
import type { ContractId } from "../../schema/columns.ts";
import { inScope, type ContractScope } from "./contract-scope.server.ts";

/** What a buyer's report on its social considerations reads of a contract. */
export type ConsideredRow = {
  id: ContractId;
  reference: string;
  title: string;
  stage: ContractStage;
  source: ContractSource;
  decpId: string | null;
  authoritySiret: string;
  buyer: BuyerKind | null;
  isPrivate: 0 | 1;
  category: ContractCategory | null;
  cpv: string | null;
  durationMonths: number | null;
  amount: Cents | null;
  estimatedValue: Cents | null;
  consultationOn: Day | null;
  notifiedOn: Day | null;
  startsOn: Day | null;
  derogation: Derogation | null;
  derogationReason: string | null;
};

/** The awarded, running and closed contracts of a scope, in order of entry. */
export function listConsidered(db: Db, scope: ContractScope): Promise<ConsideredRow[]> {
  return db
    .selectFrom("contract")
    .innerJoin("organisation as authority", "authority.id", "contract.authority_id")
    .select([
      "contract.id",
      "contract.reference",
      "contract.title",
      "contract.stage",
      "contract.source",
      "contract.decp_id as decpId",
      "authority.siret as authoritySiret",
      "authority.buyer_kind as buyer",
      "authority.is_private as isPrivate",
      "contract.category",
      "contract.cpv",
      "contract.duration_months as durationMonths",
      "contract.amount",
      "contract.estimated_value as estimatedValue",
      "contract.consultation_on as consultationOn",
      "contract.notified_on as notifiedOn",
      "contract.starts_on as startsOn",
      "contract.derogation",
      "contract.derogation_reason as derogationReason",
    ])
    .where(inScope(scope))
    .where("contract.stage", "in", countedStages)
    .orderBy("contract.entered_rank")
    .execute();
}

/** The mechanisms of each lot of those contracts; a contract without a lot is not in the map, a lot without one is empty. */
export async function listLotMechanisms(
  db: Db,
  scope: ContractScope,
): Promise<Map<ContractId, Mechanism[][]>> {
  const rows = await db
    .selectFrom("lot")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .leftJoin("commitment", "commitment.lot_id", "lot.id")
    .select(["lot.contract_id as contractId", "lot.id as lotId", "commitment.mechanism"])
    .where(inScope(scope))
    .where("contract.stage", "in", countedStages)
    .orderBy("lot.entered_rank")
    .orderBy("commitment.entered_rank")
    .execute();
  const contracts = new Map<ContractId, Map<string, Mechanism[]>>();
  for (const { contractId, lotId, mechanism } of rows) {
    const lots = contracts.get(contractId) ?? new Map<string, Mechanism[]>();
    contracts.set(contractId, lots);
    lots.set(lotId, [...(lots.get(lotId) ?? []), ...(mechanism === null ? [] : [mechanism])]);
  }
  return new Map([...contracts].map(([id, lots]) => [id, [...lots.values()]]));
}
