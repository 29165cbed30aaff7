import type { Db } from "../database.server.ts";
import { inScope, type ContractScope } from "./contracts/contract-scope.server.ts";

/** Whether a scope holds a contract of the buyer of that SIRET, whatever its stage. */
export async function hasContractOf(db: Db, scope: ContractScope, authoritySiret: string): Promise<boolean> {
  const row = await db
    .selectFrom("contract")
    .innerJoin("organisation as authority", "authority.id", "contract.authority_id")
    .select("contract.id")
    .where("authority.siret", "=", authoritySiret)
    .where(inScope(scope))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
