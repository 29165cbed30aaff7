import type { Transaction } from "kysely";
import type { Day } from "#app/domain/calendar.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { takeTurn } from "#db/queries/audit.server.ts";
import { insertVersion, latestVersion } from "#db/queries/references/versions.server.ts";
import type { Database } from "#db/schema.ts";
import type { AccountId } from "#db/schema/columns.ts";

type Recorded = { viewer: Pick<Viewer, "accountId" | "name">; adoptedOn: Day; summary: string };

/** The next version of the shared references, which what is written after in that transaction belongs to. Its number. */
export async function recordVersion(
  trx: Transaction<Database>,
  { viewer, adoptedOn, summary }: Recorded,
): Promise<number> {
  await takeTurn(trx);
  const number = ((await latestVersion(trx))?.number ?? 0) + 1;
  const accountId = viewer.accountId as AccountId;
  await insertVersion(trx, { number, adoptedOn, summary, accountId, adoptedBy: viewer.name });
  return number;
}
