import type { Db } from "../../database.server.ts";
import type { ContractId, OrganisationId } from "../../schema/columns.ts";

/** The contract that has a reference, and who follows it. */
export type ReferenceHolder = {
  id: ContractId;
  title: string;
  hostId: OrganisationId | null;
  hostName: string | null;
};

export function findReferenceHolder(db: Db, reference: string): Promise<ReferenceHolder | undefined> {
  return db
    .selectFrom("contract")
    .leftJoin("organisation as host", "host.id", "contract.host_id")
    .select(["contract.id", "contract.title", "contract.host_id as hostId", "host.name as hostName"])
    .where("contract.reference", "=", reference)
    .executeTakeFirst();
}
