import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { csvLines } from "./csv/csv-lines.ts";
import { commandLimits, countInWords, sizeInWords, type FileLimits } from "./file-limits.ts";
import { UnwritableFile, type WritableSheet } from "./sheet-sink.ts";
import { sheetXml } from "./xlsx/sheet-xml.ts";
import { sheetPart, workbookParts } from "./xlsx/workbook-xml.ts";
import { inBlocks, writeZip } from "./zip-writer.server.ts";

/**
 * Writes sheets to a file by its extension: `.xlsx`, `.zip` of CSV files, else a folder of CSV files. It is written
 * beside under another name, then renamed: a failed export leaves nothing, and what was there stays. In a folder that
 * exists, files of the same names are replaced, others kept. What cannot be written throws `UnwritableFile`; an error
 * of the rows themselves passes through.
 */
export async function writeSheetFile(
  path: string,
  sheets: readonly WritableSheet[],
  { limits = commandLimits }: { limits?: FileLimits } = {},
): Promise<void> {
  const target = resolve(path);
  const draft = join(dirname(target), `.${basename(target)}.${randomUUID()}.part`);
  const extension = extname(target).toLowerCase();
  try {
    if (extension === ".xlsx") await writeXlsx(draft, sheets, limits);
    else if (extension === ".zip") await writeZip(draft, sheets.map(csvPart));
    else await writeFolder(draft, sheets);
    await putInPlace(draft, target, extension);
  } catch (error) {
    throw asUnwritable(error, target);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function writeXlsx(draft: string, sheets: readonly WritableSheet[], limits: FileLimits): Promise<void> {
  const count = rowBudget(limits);
  const names = sheets.map(({ name }) => name);
  const parts = workbookParts(names).map(({ path, text }) => ({ path, text: () => [text] }));
  const weigh = sizeBudget(limits);
  const pages = sheets.map((sheet, index) => ({
    path: sheetPart(index),
    text: () => weigh(sheetXml(sheet, count)),
  }));
  await writeZip(draft, [...parts, ...pages]);
  const { size } = await stat(draft);
  if (size > limits.xlsxPackedBytes) throw new UnwritableFile(tooHeavy(limits.xlsxPackedBytes));
}

function csvPart(sheet: WritableSheet): { path: string; text: () => AsyncIterable<string> } {
  return { path: `${sheet.name}.csv`, text: () => csvLines(sheet) };
}

async function writeFolder(draft: string, sheets: readonly WritableSheet[]): Promise<void> {
  await mkdir(draft);
  for (const { path, text } of sheets.map(csvPart)) {
    await pipeline(inBlocks(text()), createWriteStream(join(draft, path)));
  }
}

async function putInPlace(draft: string, target: string, extension: string): Promise<void> {
  const there = await stat(target).catch(() => undefined);
  const isFolder = extension !== ".xlsx" && extension !== ".zip";
  if (there !== undefined && there.isDirectory() !== isFolder)
    throw new UnwritableFile(taken(target, isFolder));
  if (there === undefined || !isFolder) {
    await rename(draft, target);
    return;
  }
  for (const name of await readdir(draft)) await rename(join(draft, name), join(target, name));
}

function rowBudget({ xlsxRows }: FileLimits): () => void {
  let rows = 0;
  return () => {
    rows += 1;
    if (rows > xlsxRows) throw new UnwritableFile(tooManyRows(xlsxRows));
  };
}

function sizeBudget({ xlsxBytes }: FileLimits): (pieces: AsyncIterable<string>) => AsyncIterable<string> {
  let bytes = 0;
  return async function* (pieces) {
    for await (const piece of pieces) {
      bytes += Buffer.byteLength(piece);
      if (bytes > xlsxBytes) throw new UnwritableFile(tooHeavy(xlsxBytes));
      yield piece;
    }
  };
}

function asUnwritable(error: unknown, target: string): unknown {
  if (!(error instanceof Error) || !("code" in error) || !("syscall" in error)) return error;
  const explain = systemErrors.get(String(error.code));
  return explain === undefined ? error : new UnwritableFile(explain(target), { cause: error });
}

const systemErrors = new Map<string, (target: string) => string>([
  ["ENOENT", (target) => `Le dossier «\u00a0${dirname(target)}\u00a0» n’existe pas\u00a0: créez-le d’abord.`],
  [
    "ENOTDIR",
    (target) => `«\u00a0${dirname(target)}\u00a0» n’est pas un dossier\u00a0: choisissez un autre endroit.`,
  ],
  [
    "EACCES",
    (target) =>
      `L’écriture est interdite dans «\u00a0${dirname(target)}\u00a0»\u00a0: choisissez un autre dossier.`,
  ],
  [
    "EPERM",
    (target) =>
      `L’écriture est interdite dans «\u00a0${dirname(target)}\u00a0»\u00a0: choisissez un autre dossier.`,
  ],
  [
    "EROFS",
    (target) => `«\u00a0${dirname(target)}\u00a0» est en lecture seule\u00a0: choisissez un autre dossier.`,
  ],
  ["ENOSPC", () => "Le disque est plein\u00a0: libérez de la place puis recommencez. Rien n’a été écrit."],
]);

function tooManyRows(limit: number): string {
  return `L’export dépasse ${countInWords(limit)} lignes, trop pour un classeur Excel\u00a0: donnez un nom qui finit par .zip, par exemple export.zip.`;
}

function tooHeavy(limit: number): string {
  return `L’export dépasse ${sizeInWords(limit)}, trop pour un classeur Excel\u00a0: donnez un nom qui finit par .zip, par exemple export.zip.`;
}

function taken(target: string, isFolder: boolean): string {
  const what = isFolder ? "un fichier porte déjà ce nom" : "un dossier porte déjà ce nom";
  return `«\u00a0${basename(target)}\u00a0»\u00a0: ${what}. Choisissez un autre nom.`;
}
