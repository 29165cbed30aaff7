import type { Db } from "../../database.server.ts";
import type { ContractId } from "../../schema/columns.ts";

/** The last notice of the BOAMP a contract was made from, as the buyer published it; undefined when none is known. */
export function findContractNotice(db: Db, contractId: ContractId) {
  return db
    .selectFrom("tender_notice")
    .select(["published_on as publishedOn", "reply_by as replyBy", "reply_time as replyTime", "url"])
    .where("contract_id", "=", contractId)
    .orderBy("published_on", "desc")
    .limit(1)
    .executeTakeFirst();
}
