import type { Transaction } from "kysely";
import type { Day } from "#app/domain/calendar.ts";
import type { ContractScope } from "#db/queries/contracts/contract-scope.server.ts";
import { isContract } from "#db/queries/contracts/contract-scope.server.ts";
import { holdContract } from "#db/queries/contracts/write-contract.server.ts";
import { listSupplyLots, type SupplyLot } from "#db/queries/opportunities/supply-lots.server.ts";
import { readSettings } from "#db/queries/settings.server.ts";
import type { Database } from "#db/schema.ts";
import type { ContractId } from "#db/schema/columns.ts";

type Held = { contractId: ContractId; scopes: readonly ContractScope[]; today: Day };

/** The lots of a contract, which is held until the transaction ends: what is decided is decided on what is stored. */
export async function holdLots(
  trx: Transaction<Database>,
  { contractId, scopes, today }: Held,
): Promise<SupplyLot[]> {
  await holdContract(trx, contractId);
  const settings = await readSettings(trx);
  return listSupplyLots(trx, { scopes, today, settings, contracts: isContract(contractId) });
}
