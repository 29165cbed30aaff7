import { createHash } from "node:crypto";
import type { Transaction } from "kysely";
import type { Db } from "../database.server.ts";
import type { Database } from "../schema.ts";
import type { Instant, OrganisationId } from "../schema/columns.ts";

/** How a host's sheet with these headers was last read. */
export type ImportMapping = { sheet: string; columns: string; savedAt: Instant };

/** What an index of either engine takes without trouble. */
const longestKey = 1000;

/** Very wide sheets are known by the digest of their headers. */
function keyOf(headers: string): string {
  return headers.length <= longestKey ? headers : createHash("sha256").update(headers).digest("hex");
}

export async function findImportMapping(
  db: Db,
  hostId: OrganisationId,
  headers: string,
): Promise<ImportMapping | undefined> {
  return db
    .selectFrom("import_mapping")
    .select(["sheet", "columns", "saved_at as savedAt"])
    .where("host_id", "=", hostId)
    .where("headers_key", "=", keyOf(headers))
    .executeTakeFirst();
}

/** Remembers how a host's sheet with these headers reads; the last time counts. */
export async function saveImportMapping(
  trx: Transaction<Database>,
  hostId: OrganisationId,
  headers: string,
  { sheet, columns, savedAt: saved_at }: ImportMapping,
): Promise<void> {
  await trx
    .insertInto("import_mapping")
    .values({ host_id: hostId, headers_key: keyOf(headers), sheet, columns, saved_at })
    .onConflict((conflict) =>
      conflict.columns(["host_id", "headers_key"]).doUpdateSet({ sheet, columns, saved_at }),
    )
    .execute();
}
