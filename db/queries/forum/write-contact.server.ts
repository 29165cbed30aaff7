import type { Transaction } from "kysely";
import type { Database } from "../../schema.ts";
import type { AccountId } from "../../schema/columns.ts";

type Trx = Transaction<Database>;

export async function setAccountPhone(trx: Trx, id: AccountId, phone: string | null): Promise<void> {
  await trx.updateTable("account").set({ phone }).where("id", "=", id).execute();
}

/** The territories an account covers, in place of those it covered. */
export async function setAccountTerritories(
  trx: Trx,
  id: AccountId,
  codes: readonly string[],
): Promise<void> {
  await trx.deleteFrom("account_territory").where("account_id", "=", id).execute();
  if (codes.length === 0) return;
  await trx
    .insertInto("account_territory")
    .values(codes.map((code) => ({ account_id: id, territory_code: code })))
    .execute();
}
