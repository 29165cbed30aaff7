import type { Db } from "../../database.server.ts";
import { inScope, type ContractScope } from "./contract-scope.server.ts";

/** Whom a buyer asks about a contract: its host, as reached at work, and its facilitator. */
export type ContractFollower = {
  facilitator: string | null;
  hostName: string;
  email: string | null;
  phone: string | null;
};

/** Who follows each contract of a scope, by reference; one no host has taken is not in the map. */
export async function listFollowers(db: Db, scope: ContractScope): Promise<Map<string, ContractFollower>> {
  const rows = await db
    .selectFrom("contract")
    .innerJoin("organisation as host", "host.id", "contract.host_id")
    .select([
      "contract.reference",
      "contract.facilitator",
      "host.name as hostName",
      "host.email",
      "host.phone",
    ])
    .where(inScope(scope))
    .execute();
  return new Map(rows.map(({ reference, ...follower }) => [reference, follower]));
}
