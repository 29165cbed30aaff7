import type { Db } from "../../database.server.ts";
import { inSlices } from "../../in-slices.server.ts";
import type { ContractId, LotId } from "../../schema/columns.ts";

/** When opened lots were opened, and what their contracts say of their own stages. */
export function listLotDays(db: Db, lots: readonly LotId[]) {
  return inSlices(lots, (slice) =>
    db
      .selectFrom("opportunity")
      .innerJoin("lot", "lot.id", "opportunity.lot_id")
      .innerJoin("contract", "contract.id", "lot.contract_id")
      .select([
        "lot.id as lotId",
        "contract.id as contractId",
        "opportunity.opened_on as openedOn",
        "opportunity.entered_rank as openedRank",
        "contract.consultation_on as consultationOn",
        "contract.notified_on as notifiedOn",
      ])
      .where("lot.id", "in", slice)
      .execute(),
  );
}

export type LotDaysRow = Awaited<ReturnType<typeof listLotDays>>[number];

/** The steps by which contracts went out to tender and were awarded, in order of date. */
export function listTenderSteps(db: Db, contracts: readonly ContractId[]) {
  return inSlices(contracts, (slice) =>
    db
      .selectFrom("contract_step")
      .select(["contract_id as contractId", "stage", "dated_on as datedOn", "entered_rank as enteredRank"])
      .where("contract_id", "in", slice)
      .where("stage", "in", ["published", "awarded", "running"])
      .orderBy("dated_on")
      .orderBy("entered_rank")
      .execute(),
  );
}

export type TenderStep = Awaited<ReturnType<typeof listTenderSteps>>[number];
