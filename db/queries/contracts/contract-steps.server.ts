import { randomUUID } from "node:crypto";
import type { Transaction } from "kysely";
import type { Day } from "#app/domain/calendar.ts";
import type { ContractStage } from "#app/domain/contract-stage.ts";
import type { Db } from "../../database.server.ts";
import { nextEnteredRank } from "../../entry-rank.server.ts";
import type { Database } from "../../schema.ts";
import type { ContractId, Id } from "../../schema/columns.ts";

export type ContractStep = {
  id: Id<"contract_step">;
  stage: ContractStage;
  datedOn: Day;
  note: string | null;
};

/** The steps of a contract in order of entry: the last is the latest said, whatever its day. */
export function listContractSteps(db: Db, contractId: ContractId): Promise<ContractStep[]> {
  return db
    .selectFrom("contract_step")
    .select(["id", "stage", "dated_on as datedOn", "note"])
    .where("contract_id", "=", contractId)
    .orderBy("entered_rank")
    .execute();
}

/** Keeps a step; the same stage on the same day is one step, then said anew. Gives its id. */
export async function writeContractStep(
  trx: Transaction<Database>,
  step: { contractId: ContractId; stage: ContractStage; datedOn: Day; note: string | null },
): Promise<Id<"contract_step">> {
  const rank = nextEnteredRank();
  const { id } = await trx
    .insertInto("contract_step")
    .values({
      id: randomUUID() as string as Id<"contract_step">,
      contract_id: step.contractId,
      stage: step.stage,
      dated_on: step.datedOn,
      note: step.note,
      entered_rank: rank,
      import_id: null,
    })
    .onConflict((conflict) =>
      conflict
        .columns(["contract_id", "stage", "dated_on"])
        .doUpdateSet({ note: step.note, entered_rank: rank, import_id: null }),
    )
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}
