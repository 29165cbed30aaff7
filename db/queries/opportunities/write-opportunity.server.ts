import type { Insertable, Transaction, Updateable } from "kysely";
import { nextEnteredRank } from "../../entry-rank.server.ts";
import type { Database } from "../../schema.ts";
import type { LotId } from "../../schema/columns.ts";

type Trx = Transaction<Database>;
type Opportunity = Database["opportunity"];

/** Opens lots to structures; one that is opened already is left as it is. */
export async function insertOpportunities(
  trx: Trx,
  lots: ReadonlyArray<Omit<Insertable<Opportunity>, "entered_rank" | "import_id" | "revision">>,
): Promise<void> {
  if (lots.length === 0) return;
  await trx
    .insertInto("opportunity")
    .values(lots.map((lot) => ({ ...lot, revision: 1, entered_rank: nextEnteredRank(), import_id: null })))
    .onConflict((conflict) => conflict.column("lot_id").doNothing())
    .execute();
}

/** Writes over what is said of a lot still at that revision, and makes it the next one. */
export async function updateOpportunity(
  trx: Trx,
  { lotId, revision }: { lotId: LotId; revision: number },
  values: Updateable<Opportunity>,
): Promise<void> {
  await trx
    .updateTable("opportunity")
    .set({ ...values, revision: revision + 1 })
    .where("lot_id", "=", lotId)
    .where("revision", "=", revision)
    .execute();
}
