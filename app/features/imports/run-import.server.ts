import { runCommand } from "#app/platform/command-process.server.ts";
import { log } from "#app/platform/log.server.ts";
import type { Env } from "#app/platform/env.server.ts";
import type { Secrets } from "#app/platform/secrets.server.ts";
import type { ImportId } from "#db/schema/columns.ts";

/** How far a run is, as its process says: rows or records done, and the sheet or the phase. */
export type ImportProgress = { done: number; where: string };

/** One run at a time: the next wait, each holds the database's only place to write. */
let queue: Promise<void> = Promise.resolve();
const underWay = new Map<ImportId, ImportProgress>();

export function progressOf(id: ImportId): ImportProgress | undefined {
  return underWay.get(id);
}

export type ImportCommand = {
  id: ImportId;
  kind: "workbook" | "decp";
  path: string;
  /** The rest of the command line: `--dry-run`, `--host SIRET`… */
  options: readonly string[];
};

type Installation = { env: Env; secrets: Secrets };

/**
 * Carries out a run in a process of its own, with bounded memory and time, so that a hostile file cannot take the
 * server down with it. Resolves once it ended, however it did; the run itself says how in the history.
 */
export function runImport(
  command: ImportCommand,
  installation: Installation,
  onEnd: (exitCode: number | null) => Promise<void>,
): void {
  underWay.set(command.id, { done: 0, where: "" });
  queue = queue.then(async () => {
    const code = await carryOut(command, installation).catch(() => null);
    underWay.delete(command.id);
    await onEnd(code).catch((error: unknown) => {
      log("error", "import.end.failed", { error: error instanceof Error ? error.name : typeof error });
    });
  });
}

/** Once every run asked for so far has ended. */
export function importsEnded(): Promise<void> {
  return queue;
}

function carryOut(
  { id, kind, path, options }: ImportCommand,
  installation: Installation,
): Promise<number | null> {
  return runCommand(["import", kind, path, "--ndjson", "--run", id, ...options], installation, (line) => {
    const progress = progressIn(line);
    if (progress) underWay.set(id, progress);
  });
}

const phaseWords: Readonly<Record<string, string>> = {
  fetching: "téléchargement",
  reading: "lecture",
  writing: "écriture",
};

/** `{"type":"progress","rows":…,"sheet":…}` of a workbook, `{"type":"progress","phase":…,"done":…}` of open data. */
function progressIn(line: string): ImportProgress | undefined {
  try {
    const said = JSON.parse(line) as Record<string, unknown>;
    if (said.type !== "progress") return undefined;
    const where = said.sheet ?? phaseWords[String(said.phase)] ?? "";
    return { done: Number(said.rows ?? said.done ?? 0), where: typeof where === "string" ? where : "" };
  } catch {
    return undefined;
  }
}
