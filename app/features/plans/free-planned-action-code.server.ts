import type { Transaction } from "kysely";
import { nextCode } from "#app/domain/next-number.ts";
import { listPlannedActionCodes } from "#db/queries/plans/write-plan.server.ts";
import type { Database } from "#db/schema.ts";

/** `PA-2026-0001`, then one more than the highest of the year in the installation. */
export async function freePlannedActionCode(trx: Transaction<Database>, year: number): Promise<string> {
  const prefix = `PA-${year}-`;
  return nextCode(prefix, await listPlannedActionCodes(trx, prefix));
}
