import type { Db } from "#db/database.server.ts";
import { listContractors } from "#db/queries/contracts/contract-contractors.server.ts";
import { countContractorUses, type ContractorUses } from "#db/queries/contracts/contractor-uses.server.ts";
import type { ContractId } from "#db/schema/columns.ts";

/** What names that line, when it is a contractor and something does; nothing depends on the other lines. */
export async function usesOfLine(
  db: Db,
  contractId: ContractId,
  line: string,
): Promise<ContractorUses | undefined> {
  const contractor = (await listContractors(db, contractId)).find(({ id }) => id === line);
  if (!contractor) return undefined;
  const uses = await countContractorUses(db, contractor.lotId, contractor.organisationId);
  return uses.hires + uses.statements + uses.subcontractors > 0 ? uses : undefined;
}
