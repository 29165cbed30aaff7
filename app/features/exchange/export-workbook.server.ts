import type { Column } from "#app/domain/workbook/column.ts";
import { workbookSheets } from "#app/domain/workbook/workbook.ts";
import type { WritableCell, WritableSheet } from "#app/platform/files/sheet-sink.ts";
import { writeSheetFile } from "#app/platform/files/write-sheet-file.server.ts";
import type { Db } from "#db/database.server.ts";
import { recordAudit, type Actor } from "#db/queries/audit.server.ts";
import { firstCursor, type Cursor } from "#db/queries/exchange/export-page.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { sheetExporters, type SheetExporter } from "./sheet-exporters.server.ts";

export type WorkbookExportInput = {
  /** `.xlsx`, `.zip`, else a folder. */
  path: string;
  /** One host's contracts and participants, with the organisations they name; null: the whole installation. */
  hostId: OrganisationId | null;
  actor: Actor;
  /** The sheets written, by default every one of the workbook; `first`: sheets of the caller's own, before them. */
  sheets?: readonly SheetExporter[];
  first?: readonly WritableSheet[];
  /** What the trail says was taken. */
  act?: string;
  onProgress?: (rows: number, sheet: string) => void;
};

const pageSize = 2000;

/**
 * Writes the exchange workbook: every sheet, codes, rows in order of entry. It holds personal and sensitive data: ask
 * first who may have it. Reads one state of the database in pages, so that memory stays flat; on SQLite the connection
 * is taken until the end, which is why the server exports in another process. The export is audited.
 */
export async function exportWorkbook(db: Db, input: WorkbookExportInput): Promise<void> {
  const rows = { count: 0 };
  await db
    .transaction()
    .setIsolationLevel("repeatable read")
    .setAccessMode("read only")
    .execute(async (trx) => {
      const sheets = (input.sheets ?? sheetExporters).map((exporter) =>
        writableSheet(trx, exporter, input, rows),
      );
      await writeSheetFile(input.path, [...(input.first ?? []), ...sheets]);
    });
  await db.transaction().execute(async (trx) => {
    await recordAudit(trx, {
      actor: input.actor,
      act: input.act ?? "workbook.exported",
      objectType: "export",
      objectId: input.hostId,
      changes: [{ objectType: "export", objectId: "rows", field: "count", after: String(rows.count) }],
    });
  });
}

/** An empty workbook, headers only, to be filled: « Télécharger le modèle ». */
export async function writeWorkbookTemplate(path: string): Promise<void> {
  const sheets = workbookSheets.map(({ name, columns }) => ({
    name,
    columns: Object.keys(columns),
    rows: [],
  }));
  await writeSheetFile(path, sheets);
}

function writableSheet(
  db: Db,
  exporter: SheetExporter,
  input: WorkbookExportInput,
  count: { count: number },
): WritableSheet {
  const { name, columns } = exporter.sheet;
  return { name, columns: Object.keys(columns), rows: rowsOf(db, exporter, input, count) };
}

async function* rowsOf(
  db: Db,
  { sheet, page }: SheetExporter,
  { hostId, onProgress }: WorkbookExportInput,
  counter: { count: number },
): AsyncGenerator<WritableCell[]> {
  const columns = Object.entries(sheet.columns);
  let after: Cursor = firstCursor;
  for (;;) {
    const rows = await page(db, { hostId, after, limit: pageSize });
    for (const { row } of rows) yield columns.map(([name, column]) => cellOf(column, row[name]));
    counter.count += rows.length;
    onProgress?.(counter.count, sheet.name);
    const last = rows.at(-1);
    if (last === undefined || rows.length < pageSize) return;
    after = { rank: last.rank ?? 0, key: last.key };
  }
}

function cellOf({ kind }: Column, value: unknown): WritableCell {
  if (value === null || value === undefined) return null;
  const written = kind.write(value);
  switch (written.kind) {
    case "text":
      return written.text === "" ? null : written.text;
    case "number":
      return written.units / 10 ** written.decimals;
    case "day":
      return { day: written.day };
  }
}
