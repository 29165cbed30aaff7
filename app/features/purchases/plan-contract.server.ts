import { contractEnd } from "#app/domain/commitment-window.ts";
import { readCpv } from "#app/domain/written-cpv.ts";
import { searchText } from "#app/domain/search-text.ts";
import { decisionOfStudy } from "#app/domain/study-decision.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { differences, trailOf } from "#app/features/record-form/compare-values.ts";
import { formatDay } from "#app/ui/french-dates.ts";
import type { Db } from "#db/database.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import {
  findBuyerContract,
  listCarriedMechanisms,
  listUnlistedContracts,
  type BuyerContract,
} from "#db/queries/purchases/buyer-contracts.server.ts";
import { listPurchases } from "#db/queries/purchases/purchase-list.server.ts";
import { holdBuyer, insertPurchase } from "#db/queries/purchases/write-purchase.server.ts";
import type { ContractId, Id, OrganisationId } from "#db/schema/columns.ts";
import type { PurchaseInput } from "./purchase-form.schema.ts";
import { purchaseColumns } from "./purchase-values.ts";
import { purchaseWords, type PurchaseField } from "./purchase-words.ts";

type PlanContract = {
  viewer: Viewer;
  authorityId: OrganisationId;
  contractId: string;
  year: number;
  /** Of the new line. */
  id: string;
  /** `attach`: the contract itself, not yet awarded; `renew`: what follows a contract that ends. */
  how: "attach" | "renew";
};

export type PlanContractOutcome = "added" | "there already" | "not found";

/** Makes a line of a contract of one's own. Asked twice, it is there once. */
export function planContract(db: Db, asked: PlanContract): Promise<PlanContractOutcome> {
  return db.transaction().execute(async (trx): Promise<PlanContractOutcome> => {
    const { viewer, authorityId, year, how } = asked;
    const id = asked.id as Id<"planned_purchase">;
    await holdBuyer(trx, authorityId);
    const contract = await findBuyerContract(trx, authorityId, asked.contractId);
    if (!contract) return "not found";
    const isThere =
      how === "attach"
        ? !(await listUnlistedContracts(trx, authorityId)).some((one) => one.id === contract.id)
        : (await listPurchases(trx, authorityId, year)).some(
            ({ title }) => searchText(title) === searchText(contract.title),
          );
    if (isThere) return "there already";
    const input =
      how === "attach"
        ? { ...lineOf(contract, year), ...(await decidedIn(trx, contract.id)) }
        : renewed(contract, year);
    const contract_id = how === "attach" ? contract.id : null;
    const columns = { id, authority_id: authorityId, contract_id, ...purchaseColumns(input) };
    if (!(await insertPurchase(trx, columns))) return "there already";
    await recordAudit(trx, {
      actor: viewer,
      act: "purchase.created",
      objectType: "planned_purchase",
      objectId: id,
      changes: trailOf("planned_purchase", id, differences<PurchaseField>(purchaseWords, undefined, input)),
    });
    return "added";
  });
}

function lineOf(contract: BuyerContract, year: number): PurchaseInput {
  return {
    year,
    code: null,
    title: contract.title.slice(0, 300),
    category: contract.category,
    cpv: readCpv(contract.cpv ?? "") ?? null,
    estimatedValue: contract.estimatedValue ?? contract.amount,
    consultationOn: contract.consultationOn,
    durationMonths: contract.durationMonths,
    decision: "undecided",
    derogation: null,
    derogationReason: null,
    note: null,
  };
}

/** What follows is not dated: only the buyer knows when it will be launched. */
function renewed(contract: BuyerContract, year: number): PurchaseInput {
  const end = contractEnd(contract);
  const when = end === null ? "" : `, qui se termine le ${formatDay(end)}`;
  const note = `À la suite du marché ${contract.reference}${when}.`;
  return { ...lineOf(contract, year), consultationOn: null, note };
}

/** What the lots of a contract already carry. */
async function decidedIn(trx: Db, contractId: ContractId): Promise<Pick<PurchaseInput, "decision">> {
  const lots = await listCarriedMechanisms(trx, contractId);
  const carried = { state: "approved", lots, derogation: null, derogationReason: null } as const;
  return { decision: decisionOfStudy(carried) ?? "undecided" };
}
