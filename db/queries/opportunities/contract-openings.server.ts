import type { Db } from "../../database.server.ts";
import type { ContractId } from "../../schema/columns.ts";

/** How the lots of a contract are opened to structures; a lot never opened is not in it. Hours in hundredths. */
export function listContractOpenings(db: Db, contractId: ContractId) {
  return db
    .selectFrom("opportunity")
    .innerJoin("lot", "lot.id", "opportunity.lot_id")
    .select([
      "opportunity.lot_id as lotId",
      "opportunity.opened_on as openedOn",
      "opportunity.closed_on as closedOn",
      "opportunity.hours as saidHours",
    ])
    .where("lot.contract_id", "=", contractId)
    .execute();
}
