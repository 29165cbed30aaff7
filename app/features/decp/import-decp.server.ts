import { randomUUID } from "node:crypto";
import { basename } from "node:path";
import type { Transaction } from "kysely";
import type { Day } from "#app/domain/calendar.ts";
import { noCounts, type DecpCounts } from "#app/domain/decp/decp-counts.ts";
import { holdsNir } from "#app/domain/workbook/read-row.ts";
import { collectRemarks, type Remark, type Remarks } from "#app/features/exchange/remarks.ts";
import { openDecpFile, type DecpFile } from "#app/platform/decp/open-decp-file.server.ts";
import { saveLiveRecords } from "#app/platform/decp/save-live-records.server.ts";
import { UnreadableFile } from "#app/platform/files/sheet-source.ts";
import { engineOf, type Db } from "#db/database.server.ts";
import { recordAudit, type OwnActor, type AuditChange } from "#db/queries/audit.server.ts";
import { departmentsBySiren } from "#db/queries/decp/decp-organisations.server.ts";
import {
  closeStaging,
  openStaging,
  takeTurn,
  writtenContracts,
} from "#db/queries/decp/decp-staging.server.ts";
import { frenchGeography } from "#db/queries/decp/french-geography.server.ts";
import { writeDecpImport } from "#db/queries/decp/decp-imports.server.ts";
import type { Database } from "#db/schema.ts";
import type { ImportId, OrganisationId } from "#db/schema/columns.ts";
import { stageDecpFile } from "./stage-decp-file.server.ts";
import { writeDecpContracts } from "./write-decp-contracts.server.ts";

export type DecpImportInput = {
  path: string;
  /** Asks the live source for the contracts notified after that day, and keeps its answer in `path`; needs a département. */
  liveSince?: Day;
  /** As the user knows it; the file's own name by default. */
  fileName?: string;
  /** Keeps what is bought by, or carried out in, this département (`38`, `2A`, `974`). */
  department?: string;
  /** The host the contracts are for; none: they wait for one. */
  hostId?: OrganisationId;
  actor: OwnActor;
  /** The run already recorded by the screen that started it. */
  importId?: ImportId;
  dryRun?: boolean;
  onProgress?: (progress: DecpProgress) => void;
};

/** `fetching`: rows the live source gave; `reading`: records read of the file; `writing`: contracts brought up to date. */
export type DecpProgress = { phase: "fetching" | "reading" | "writing"; done: number };

export type DecpImportOutcome =
  | { outcome: "imported" | "previewed"; importId: ImportId; counts: DecpCounts; remarks: Remark[] }
  | { outcome: "unreadable file"; importId: ImportId; message: string }
  | { outcome: "unknown department"; message: string };

/** Remarks kept in detail; all are counted. */
const remarksKept = 1000;

/**
 * Imports a file of open contract data, in any of its shapes: all or nothing, in one transaction, after a
 * first pass that knows every record and every break of the file. Memory does not grow with the file.
 * `previewed`: a dry run, nothing written but its record in the history of imports.
 */
export async function importDecp(db: Db, input: DecpImportInput): Promise<DecpImportOutcome> {
  const importId = input.importId ?? (randomUUID() as unknown as ImportId);
  const department = input.department?.trim().toUpperCase().padStart(2, "0");
  if (department !== undefined && !frenchGeography().isDepartment(department)) {
    return {
      outcome: "unknown department",
      message: `Le département «\u00a0${department}\u00a0» est inconnu\u00a0: écrivez son code, par exemple 38.`,
    };
  }
  const run: Run = {
    input,
    importId,
    department,
    counts: noCounts(),
    remarks: collectRemarks(remarksKept),
    progress: input.onProgress ?? (() => undefined),
  };
  try {
    if (holdsNir(nameOf(input))) throw new UnreadableFile(personalName);
    await fetchLive(run);
    const file = await openDecpFile(input.path);
    await db.connection().execute((connection) => importOpened(connection, run, file));
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    await writeDecpImport(db, { ...historyOf(run, 0), state: "refused", refusal: error.message });
    return { outcome: "unreadable file", importId, message: error.message };
  }
  const outcome = input.dryRun === true ? "previewed" : "imported";
  return { outcome, importId, counts: run.counts, remarks: run.remarks.kept() };
}

const personalName =
  "Le nom du fichier ressemble à un numéro de sécurité sociale\u00a0: renommez le fichier, ce numéro ne doit figurer nulle part.";

function nameOf({ fileName, path }: DecpImportInput): string {
  return fileName ?? basename(path);
}

type Run = {
  input: DecpImportInput;
  importId: ImportId;
  department: string | undefined;
  counts: DecpCounts;
  remarks: Remarks;
  progress: (progress: DecpProgress) => void;
};

async function fetchLive({ input, department, progress }: Run): Promise<void> {
  if (input.liveSince === undefined || department === undefined) return;
  await saveLiveRecords(input.path, { department, since: input.liveSince }, (done) => {
    progress({ phase: "fetching", done });
  });
}

/** Rolls a dry run back once it knows everything a real one would. */
class PreviewDone extends Error {}

async function importOpened(connection: Db, run: Run, file: DecpFile): Promise<void> {
  await openStaging(connection);
  try {
    await stage(connection, run, file);
    await connection.transaction().execute(async (trx) => {
      await write(trx, run, file);
      if (run.input.dryRun === true) throw new PreviewDone();
    });
  } catch (error) {
    if (!(error instanceof PreviewDone)) throw error;
    await writeDecpImport(connection, { ...historyOf(run, file.bytes), state: "previewed" });
  } finally {
    await closeStaging(connection);
  }
}

async function stage(staging: Db, run: Run, file: DecpFile): Promise<void> {
  const filter =
    run.department === undefined
      ? null
      : { department: run.department, buyerDepartments: await departmentsBySiren(staging) };
  await stageDecpFile(
    {
      staging,
      geography: frenchGeography(),
      filter,
      counts: run.counts,
      remarks: run.remarks,
      onProgress: (done) => {
        run.progress({ phase: "reading", done });
      },
    },
    file.records(),
  );
}

async function write(trx: Transaction<Database>, run: Run, file: DecpFile): Promise<void> {
  await takeTurn(trx, engineOf(trx) === "postgres");
  // First of all a write: on SQLite it takes the lock that the reads below rely on.
  await writeDecpImport(trx, { ...historyOf(run, file.bytes), state: "running" });
  await writeDecpContracts({
    trx,
    importId: run.importId,
    hostId: run.input.hostId ?? null,
    geography: frenchGeography(),
    counts: run.counts,
    remarks: run.remarks,
    onProgress: (done) => {
      run.progress({ phase: "writing", done });
    },
  });
  await writeDecpImport(trx, { ...historyOf(run, file.bytes), state: "done" });
  await recordAudit(trx, {
    actor: run.input.actor,
    act: "decp.imported",
    objectType: "import",
    objectId: run.importId,
    changes: auditChanges(trx),
  });
}

async function* auditChanges(trx: Transaction<Database>): AsyncGenerator<AuditChange> {
  for await (const { contract_id, outcome } of writtenContracts(trx)) {
    yield { objectType: "contract", objectId: contract_id, field: "decp", after: outcome };
  }
}

function historyOf(run: Run, bytes: number) {
  const { input, importId, counts, remarks } = run;
  return {
    id: importId,
    fileName: holdsNir(nameOf(input)) ? "nom de fichier masqué" : nameOf(input),
    bytes,
    accountId: typeof input.actor === "string" ? null : input.actor.accountId,
    actor: typeof input.actor === "string" ? input.actor : "account",
    hostId: input.hostId ?? null,
    dryRun: input.dryRun === true,
    counts,
    remarks: remarks.kept(),
  };
}
