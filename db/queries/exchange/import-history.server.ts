import type { Db } from "../../database.server.ts";
import type { Database } from "../../schema.ts";
import type { AccountId, ImportId, Instant, OrganisationId } from "../../schema/columns.ts";

/** A run of a workbook as the history of imports keeps it. */
export type WorkbookImportRecord = {
  id: ImportId;
  fileName: string;
  bytes: number;
  accountId: string | null;
  actor: string;
  hostId: OrganisationId | null;
  dryRun: boolean;
};

export type WorkbookImportEnd = {
  state: "previewed" | "refused" | "done" | "failed";
  rows: number;
  /** JSON of the counts by sheet. */
  counts: string | null;
  remarks: ReadonlyArray<Omit<Database["import_remark"], "import_id" | "position">>;
};

const remarksPerInsert = 1000;

/** Records that a run has begun; a run already recorded by the screen that asked for it is taken over. */
export async function beginWorkbookImport(db: Db, record: WorkbookImportRecord): Promise<void> {
  const running = { state: "running" as const, progress: 0, counts: null, finished_at: null };
  await db
    .insertInto("import")
    .values({
      id: record.id,
      kind: "workbook",
      file_name: record.fileName,
      file_bytes: record.bytes,
      account_id: record.accountId as AccountId | null,
      actor: record.actor,
      host_id: record.hostId,
      dry_run: record.dryRun ? 1 : 0,
      created_at: instant(),
      ...running,
    })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(running))
    .execute();
}

/** Records how a run ended, with what was said of its file. */
export async function endWorkbookImport(db: Db, id: ImportId, end: WorkbookImportEnd): Promise<void> {
  const { state, rows: progress, counts, remarks } = end;
  await db
    .updateTable("import")
    .set({ state, progress, counts, finished_at: instant() })
    .where("id", "=", id)
    .execute();
  await db.deleteFrom("import_remark").where("import_id", "=", id).execute();
  const rows = remarks.map((remark, index) => ({ import_id: id, position: index + 1, ...remark }));
  for (let from = 0; from < rows.length; from += remarksPerInsert) {
    await db
      .insertInto("import_remark")
      .values(rows.slice(from, from + remarksPerInsert))
      .execute();
  }
}

function instant(): Instant {
  return new Date().toISOString() as Instant;
}
