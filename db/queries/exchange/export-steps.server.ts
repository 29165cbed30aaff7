import type { Db } from "../../database.server.ts";
import { isAfter, isHost, type Page } from "./export-page.server.ts";

export function exportedContractSteps(db: Db, { after, limit, ...scope }: Page) {
  return db
    .selectFrom("contract_step as step")
    .innerJoin("contract", "contract.id", "step.contract_id")
    .select([
      "step.entered_rank as rank",
      "step.id as key",
      "contract.reference as marche",
      "step.stage as etape",
      "step.dated_on as date",
      "step.note as precision",
    ])
    .where(isAfter("step.entered_rank", "step.id", after))
    .where(isHost("contract.host_id", scope))
    .orderBy("step.entered_rank")
    .orderBy("step.id")
    .limit(limit)
    .execute();
}
