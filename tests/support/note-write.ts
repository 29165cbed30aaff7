import type { Db } from "#db/database.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";

/** Notes in the trail that rows were written, as every command does: what is kept until the next write is read again. */
export async function noteWrite(db: Db): Promise<void> {
  await db
    .transaction()
    .execute((trx) => recordAudit(trx, { actor: "system", act: "test.written", objectType: "opportunity" }));
}
