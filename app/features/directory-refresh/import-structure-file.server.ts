import type { Day } from "#app/domain/calendar.ts";
import type { Db } from "#db/database.server.ts";
import type { OwnActor } from "#db/queries/audit.server.ts";
import { endRun, startRun, type RefreshCounts } from "#db/queries/refresh-runs.server.ts";
import type { AccountId, Instant } from "#db/schema/columns.ts";
import { countsOf, finishRefresh } from "./finish-refresh.server.ts";
import { leftAside } from "./left-aside-words.ts";
import { readStructureFile } from "./read-structure-file.server.ts";
import { readStructures, type StructuresRead } from "./read-structures.ts";
import { planDirectory } from "./write-directory.server.ts";

export type FileImport = { path: string; actor: OwnActor; today: Day };

export type FileImportOutcome =
  | { outcome: "previewed" | "imported"; counts: RefreshCounts; aside: string[] }
  | { outcome: "refused"; reason: string };

const underWay = "Un autre fichier de structures est en cours de lecture\u00a0: réessayez dans une minute.";
const noStructure = "Ce fichier ne contient aucune structure lisible\u00a0: vérifiez les SIRET et les types.";

/** What a file of structures would change of the directory; nothing is written. */
export async function previewStructureFile(
  db: Db,
  { path, today }: Omit<FileImport, "actor">,
): Promise<FileImportOutcome> {
  const file = await readStructureFile(path);
  if (file.outcome === "refused") return file;
  const read = readStructures(file.records);
  const ask = { source: "file", department: departmentOf(read), today, isWhole: false } as const;
  const plan = await planDirectory(db, read, ask);
  return { outcome: "previewed", counts: countsOf(read, plan), aside: leftAside(read, plan) };
}

/** Brings the directory up to date with a file of structures. A file says nothing of the structures it does not hold. */
export async function importStructureFile(
  db: Db,
  { path, actor, today }: FileImport,
): Promise<FileImportOutcome> {
  const file = await readStructureFile(path);
  if (file.outcome === "refused") return file;
  const read = readStructures(file.records);
  if (read.structures.length === 0) return { outcome: "refused", reason: noStructure };
  const department = departmentOf(read);
  const started = await startRun(db, {
    source: "file",
    department,
    accountId: typeof actor === "string" ? null : (actor.accountId as AccountId),
    at: new Date().toISOString() as Instant,
  });
  if (started.outcome === "under way") return { outcome: "refused", reason: underWay };
  try {
    const plan = { source: "file", department, today, actor, stopped: null } as const;
    return { outcome: "imported", ...(await finishRefresh(db, started.id, read, plan)) };
  } catch (error) {
    const at = new Date().toISOString() as Instant;
    await endRun(db, started.id, {
      state: "failed",
      at,
      failure: "La lecture s’est interrompue\u00a0: rien n’a été écrit.",
    });
    throw error;
  }
}

/** The département most structures of the file are in; empty when none says. */
function departmentOf({ structures }: StructuresRead): string {
  const counts = new Map<string, number>();
  for (const { department, postCode } of structures) {
    const code = department ?? (postCode ?? "").slice(0, 2);
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? "";
}
