import type { Db } from "../../database.server.ts";
import type { ContractId } from "../../schema/columns.ts";
import { inStudyScope, type StudyScope } from "./study-scope.server.ts";

/** The study a contract comes from, for a reader of that scope; undefined when there is none, or it may not open it. */
export function findStudyOfContract(db: Db, scope: StudyScope, contractId: ContractId) {
  return db
    .selectFrom("study")
    .select(["study.id", "study.title"])
    .where(inStudyScope(scope))
    .where("study.contract_id", "=", contractId)
    .executeTakeFirst();
}
