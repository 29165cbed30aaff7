import { readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join, parse, resolve } from "node:path";
import { isPostgres, sqlitePath } from "#db/database.server.ts";
import type { ImportId } from "#db/schema/columns.ts";

/** A file nobody confirmed is forgotten after a day: it holds personal data. */
const forgottenAfter = 24 * 3_600_000;

/** Where files wait between the dry run and the confirmation: beside the database, for its owner only. */
export function uploadsFolder(databaseUrl: string): string {
  const beside = isPostgres(databaseUrl) ? "db/data" : dirname(sqlitePath(databaseUrl));
  return resolve(beside, "envois");
}

export function folderOf(databaseUrl: string, id: ImportId): string {
  return join(uploadsFolder(databaseUrl), id);
}

/** The file that waits under a run, or undefined. */
export async function waitingFile(databaseUrl: string, id: ImportId): Promise<string | undefined> {
  const folder = folderOf(databaseUrl, id);
  const [name] = await readdir(folder).catch(() => []);
  return name === undefined ? undefined : join(folder, name);
}

/** Whether a file that was tried still waits for someone to confirm it: not confirmed already, nor forgotten. */
export async function isConfirmable(
  databaseUrl: string,
  { id, state }: { id: ImportId; state: string },
): Promise<boolean> {
  return state === "previewed" && (await waitingFile(databaseUrl, id)) !== undefined;
}

/** Writes the département asked for in the file's own name, so that what is confirmed is what was tried. Returns its path. */
export async function noteDepartment(path: string, department: string): Promise<string> {
  if (department === "") return path;
  const noted = withDepartment(path, department);
  await rename(path, noted);
  return noted;
}

export function withDepartment(path: string, department: string): string {
  const { dir, name, ext } = parse(path);
  return join(dir, `${name}~${department}${ext}`);
}

/** The département noted in the file's name; empty when none was asked for. */
export function departmentOf(path: string): string {
  return /~(\w{2,3})$/.exec(parse(path).name)?.[1] ?? "";
}

/** Hands the file of one run over to another. Only one of two confirmations sent at once gets it. */
export async function handOver(databaseUrl: string, from: ImportId, to: ImportId): Promise<boolean> {
  return rename(folderOf(databaseUrl, from), folderOf(databaseUrl, to)).then(
    () => true,
    () => false,
  );
}

export async function forgetFile(databaseUrl: string, id: ImportId): Promise<void> {
  await rm(folderOf(databaseUrl, id), { recursive: true, force: true });
}

/** Removes what nobody confirmed in time. */
export async function forgetOldFiles(databaseUrl: string, now: Date): Promise<void> {
  const folder = uploadsFolder(databaseUrl);
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => undefined);
    if (found && now.getTime() - found.mtimeMs > forgottenAfter)
      await rm(path, { recursive: true, force: true });
  }
}
