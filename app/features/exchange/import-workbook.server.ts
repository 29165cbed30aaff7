import { randomUUID } from "node:crypto";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import type { Transaction } from "kysely";
import type { Day } from "#app/domain/calendar.ts";
import type { PersonKeyText } from "#app/domain/person-key.ts";
import { holdsNir } from "#app/domain/workbook/read-row.ts";
import { commandLimits, type FileLimits } from "#app/platform/files/file-limits.ts";
import { openSheetFile } from "#app/platform/files/open-sheet-file.server.ts";
import { UnreadableFile, type SheetFile } from "#app/platform/files/sheet-source.ts";
import { engineOf, type Db } from "#db/database.server.ts";
import { recordAudit, type OwnActor, type AuditChange } from "#db/queries/audit.server.ts";
import { takeTurn } from "#db/queries/decp/decp-staging.server.ts";
import { beginWorkbookImport, endWorkbookImport } from "#db/queries/exchange/import-history.server.ts";
import { closeWritten, openWritten, writtenObjects } from "#db/queries/exchange/written-objects.server.ts";
import type { Database } from "#db/schema.ts";
import type { ImportId } from "#db/schema/columns.ts";
import type { Importer, ImportRun, SheetCounts } from "./import-run.server.ts";
import { importSheets } from "./import-sheets.server.ts";
import { openDataBuyers } from "./read-open-data-buyers.server.ts";
import { collectRemarks, type Remark, type Remarks } from "./remarks.ts";

export type WorkbookImportInput = {
  path: string;
  /** As the user knows it; the file's own name by default. */
  fileName?: string;
  importer: Importer;
  actor: OwnActor;
  /** Does everything, then undoes it: what it says is what a real import would say. */
  dryRun?: boolean;
  /** The run already recorded by the screen that asked for it. */
  importId?: ImportId;
  today: Day;
  /** HMAC of the person's text under the installation's secret. */
  personKey: (text: PersonKeyText) => string;
  limits?: FileLimits;
  /** How the file is opened when it is not a workbook yet: as one, with remarks that name the places of the file itself. */
  open?: (remarks: Remarks) => Promise<OpenedFile>;
  /** What must be kept with the rows, in their transaction; not called by a dry run nor a refusal. */
  afterwards?: (trx: Transaction<Database>, importId: ImportId) => Promise<void>;
  onProgress?: (rows: number, sheet: string) => void;
};

export type OpenedFile = { file: SheetFile; remarks: Remarks };

/** `refused`: nothing was written, the errors say why. `previewed`: a dry run without error. */
export type WorkbookImportOutcome = {
  outcome: "imported" | "previewed" | "refused";
  importId: ImportId;
  /** By sheet, in the order of the workbook; of what would have been written when refused. */
  counts: Record<string, SheetCounts>;
  errors: number;
  warnings: number;
  /** The first ones, errors before warnings. */
  remarks: Remark[];
};

/** Undoes the transaction once everything a real import would say is known. */
class Undone extends Error {}

/**
 * Imports an exchange workbook (`.xlsx`, `.zip` or a folder of CSV files; exchange.md, §1): all or nothing, in one
 * transaction. Every run is kept in the history, refused ones and dry runs included. Memory does not grow with the file.
 */
export async function importWorkbook(db: Db, input: WorkbookImportInput): Promise<WorkbookImportOutcome> {
  const importId = input.importId ?? (randomUUID() as ImportId);
  const remarks = collectRemarks();
  const progress = { rows: 0 };
  const counts = new Map<string, SheetCounts>();
  await beginWorkbookImport(db, await historyOf(input, importId));
  const finish = async (outcome: WorkbookImportOutcome["outcome"] | "failed"): Promise<void> => {
    await endWorkbookImport(db, importId, {
      state: outcome === "imported" ? "done" : outcome,
      rows: progress.rows,
      counts: JSON.stringify(Object.fromEntries(counts)),
      remarks: remarks.kept(),
    });
  };
  try {
    await readAndWrite(db, input, { importId, remarks, counts, progress });
  } catch (error) {
    if (error instanceof UnreadableFile) sayUnreadable(remarks, error);
    else if (!(error instanceof Undone)) {
      // What failed may be the database itself: the first error is the one to tell.
      await finish("failed").catch(() => undefined);
      throw error;
    }
  }
  const errors = remarks.count("error");
  const outcome = errors > 0 ? "refused" : input.dryRun === true ? "previewed" : "imported";
  await finish(outcome);
  return {
    outcome,
    importId,
    counts: Object.fromEntries(counts),
    errors,
    warnings: remarks.count("warning"),
    remarks: remarks.kept(),
  };
}

type Started = Pick<ImportRun, "importId" | "remarks" | "counts"> & { progress: { rows: number } };

async function readAndWrite(db: Db, input: WorkbookImportInput, started: Started): Promise<void> {
  const { file, remarks } = await (input.open ?? opener(input))(started.remarks);
  try {
    const buyers = await openDataBuyers(file);
    await db.transaction().execute(async (trx) => {
      await write(trx, input, { ...started, remarks }, file, buyers);
      if (input.dryRun === true || started.remarks.count("error") > 0) throw new Undone();
    });
  } finally {
    await file.close();
  }
}

function opener({
  path,
  limits = commandLimits,
}: WorkbookImportInput): (remarks: Remarks) => Promise<OpenedFile> {
  return async (remarks) => ({ file: await openSheetFile(path, { limits }), remarks });
}

async function write(
  trx: Transaction<Database>,
  input: WorkbookImportInput,
  { importId, remarks, counts, progress }: Started,
  file: SheetFile,
  buyers: ReadonlySet<string>,
): Promise<void> {
  await takeTurn(trx, engineOf(trx) === "postgres");
  await openWritten(trx);
  await importSheets(
    {
      trx,
      importId,
      importer: input.importer,
      today: input.today,
      personKey: input.personKey,
      remarks,
      counts,
      written: { count: 0 },
      refusedKeys: new Map(),
      seen: new Map(),
      openDataBuyers: buyers,
    },
    file,
    (rows, sheet) => {
      progress.rows += rows;
      input.onProgress?.(progress.rows, sheet);
    },
  );
  if (remarks.count("error") > 0 || input.dryRun === true) return;
  await input.afterwards?.(trx, importId);
  await recordAudit(trx, {
    actor: input.actor,
    act: "workbook.imported",
    objectType: "import",
    objectId: importId,
    changes: writtenAsChanges(trx),
  });
  await closeWritten(trx);
}

/** One line of the trail for each object created or changed. */
async function* writtenAsChanges(trx: Transaction<Database>): AsyncGenerator<AuditChange> {
  for await (const { type, id, outcome } of writtenObjects(trx)) {
    yield { objectType: type, objectId: id, field: "workbook", after: outcome };
  }
}

async function historyOf(
  { path, fileName, importer, actor, dryRun }: WorkbookImportInput,
  id: ImportId,
): Promise<Parameters<typeof beginWorkbookImport>[1]> {
  const found = await stat(path).catch(() => undefined);
  const name = fileName ?? basename(path);
  return {
    id,
    fileName: holdsNir(name) ? "nom de fichier masqué" : name,
    bytes: found?.isFile() === true ? found.size : 0,
    accountId: typeof actor === "string" ? null : actor.accountId,
    actor: typeof actor === "string" ? actor : "account",
    hostId: importer.kind === "host" ? importer.hostId : null,
    dryRun: dryRun === true,
  };
}

function sayUnreadable(remarks: Remarks, { message }: UnreadableFile): void {
  remarks.add({ severity: "error", sheet: null, row: null, column: null, value: null, message });
}
