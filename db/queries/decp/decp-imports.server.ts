import type { DecpCounts } from "#app/domain/decp/decp-counts.ts";
import type { Db } from "../../database.server.ts";
import type { Database } from "../../schema.ts";
import type { AccountId, ImportId, Instant, OrganisationId } from "../../schema/columns.ts";

/** A run as the history of imports keeps it. */
export type DecpImportRecord = {
  id: ImportId;
  fileName: string;
  bytes: number;
  accountId: string | null;
  actor: string;
  hostId: OrganisationId | null;
  dryRun: boolean;
  state: "running" | "previewed" | "refused" | "done";
  counts: DecpCounts;
  remarks: ReadonlyArray<Omit<Database["import_remark"], "import_id" | "position">>;
  /** Why the whole file was refused. */
  refusal?: string;
};

const remarksPerInsert = 1000;

/** Writes or rewrites one run of the history, with its remarks once it has ended. */
export async function writeDecpImport(db: Db, record: DecpImportRecord): Promise<void> {
  const now = new Date().toISOString() as Instant;
  const ended = record.state !== "running";
  const values = {
    state: record.state,
    progress: record.counts.records,
    counts: record.refusal === undefined ? JSON.stringify(record.counts) : null,
    finished_at: ended ? now : null,
  };
  await db
    .insertInto("import")
    .values({
      id: record.id,
      kind: "decp",
      file_name: record.fileName,
      file_bytes: record.bytes,
      account_id: record.accountId as AccountId | null,
      actor: record.actor,
      host_id: record.hostId,
      dry_run: record.dryRun ? 1 : 0,
      created_at: now,
      ...values,
    })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(values))
    .execute();
  if (ended) await writeRemarks(db, record);
}

async function writeRemarks(db: Db, { id, remarks, refusal }: DecpImportRecord): Promise<void> {
  const all =
    refusal === undefined
      ? remarks
      : [{ severity: "error" as const, sheet: null, row: null, column: null, value: null, message: refusal }];
  const rows = all.map((remark, index) => ({ import_id: id, position: index + 1, ...remark }));
  await db.deleteFrom("import_remark").where("import_id", "=", id).execute();
  for (let from = 0; from < rows.length; from += remarksPerInsert) {
    await db
      .insertInto("import_remark")
      .values(rows.slice(from, from + remarksPerInsert))
      .execute();
  }
}
