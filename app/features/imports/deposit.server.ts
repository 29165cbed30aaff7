import { copyFile, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Cell } from "#app/domain/cells/cell.ts";
import type { OldSheetPlan } from "#app/domain/old-sheet/plan.ts";
import type { ImportId } from "#db/schema/columns.ts";
import { folderOf, forgetFile } from "./upload-folder.server.ts";

/** The first rows of one sheet of an old file, as its matching shows them. */
export type SheetHead = {
  name: string;
  rows: Array<{ number: number; cells: Array<Cell | null> }>;
};

/** An old file that waits to be matched: whose it is, and how its sheets begin. */
export type Deposit = {
  hostId: string;
  fileName: string;
  bytes: number;
  heads: SheetHead[];
  /** The last try made of it. */
  run?: string;
  /** The sheet and the row of headers of that try. */
  last?: { sheet: string; headerRow: string };
};

/** A try of an old file: the file it comes from, and how it is to be read. */
export type AskedPlan = { depositId: string; sheetLabel: string | null; plan: OldSheetPlan };

/** What the only sheet of a CSV is called: by its file. Null for a workbook, whose sheets have names. */
export function sheetLabel({ fileName }: Deposit): string | null {
  return /\.csv$/i.test(fileName) ? fileName.replace(/\.csv$/i, "") : null;
}

const isId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const depositName = "depot.json";
const namesName = "noms.json";
const planName = "plan.json";

/** Where the file itself is; it waits a day at most, like every file sent. */
export function depositFolder(databaseUrl: string, id: string): string {
  return join(folderOf(databaseUrl, id as ImportId), "fichier");
}

export async function keepDeposit(databaseUrl: string, id: string, deposit: Deposit): Promise<void> {
  await writeJson(join(folderOf(databaseUrl, id as ImportId), depositName), deposit);
}

/** The deposit of that host; undefined when it is another's, confirmed, given up or forgotten. */
export async function findDeposit(
  databaseUrl: string,
  id: string,
  hostId: string,
): Promise<Deposit | undefined> {
  if (!isId.test(id)) return undefined;
  const found = await readJson<Deposit>(join(folderOf(databaseUrl, id as ImportId), depositName));
  return found?.hostId === hostId ? found : undefined;
}

/** The deposit a run's address says it comes from (`depuis`), when it still waits and is that host's. */
export async function matchingBehind(
  databaseUrl: string,
  searchParams: URLSearchParams,
  { organisationId }: { organisationId: string },
): Promise<string | null> {
  const id = searchParams.get("depuis") ?? "";
  return (await findDeposit(databaseUrl, id, organisationId)) === undefined ? null : id;
}

/** The names no organisation has, as the last try met them. */
export async function unknownNames(databaseUrl: string, id: string): Promise<string[]> {
  return (await readJson<string[]>(join(folderOf(databaseUrl, id as ImportId), namesName))) ?? [];
}

/** Called by the process that tries the file, from the folder of the try. */
export async function keepUnknownNames(path: string, id: string, names: readonly string[]): Promise<void> {
  // The deposit may be given up in the meantime.
  await writeJson(join(path, "..", "..", id, namesName), names).catch(() => undefined);
}

/** Copies the file into the folder of a try, with how it is to be read. Returns the path to import. */
export async function askPlan(databaseUrl: string, run: ImportId, asked: AskedPlan): Promise<string> {
  const folder = depositFolder(databaseUrl, asked.depositId);
  const path = join(folderOf(databaseUrl, run), "dossier");
  await mkdir(path, { recursive: true, mode: 0o700 });
  for (const name of await readdir(folder)) await copyFile(join(folder, name), join(path, name));
  await writeJson(join(path, planName), asked);
  return path;
}

/** How the old file of a try is to be read; undefined when what is tried is a workbook. */
export async function readAskedPlan(path: string): Promise<AskedPlan | undefined> {
  return readJson<AskedPlan>(join(path, planName));
}

/** Once imported, the file it came from has no reason to stay. */
export async function forgetDepositOf(databaseUrl: string, path: string): Promise<void> {
  const asked = await readAskedPlan(path);
  if (asked !== undefined && isId.test(asked.depositId)) {
    await forgetFile(databaseUrl, asked.depositId as ImportId);
  }
}

async function readJson<Value>(path: string): Promise<Value | undefined> {
  const text = await readFile(path, "utf8").catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as Value);
}

async function writeJson(path: string, value: unknown): Promise<void> {
  await writeFile(path, JSON.stringify(value), { mode: 0o600 });
}
