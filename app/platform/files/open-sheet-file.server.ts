import { open, readdir, stat } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { findNir } from "#app/domain/cells/find-nir.ts";
import { fileBytes } from "./bytes.server.ts";
import { csvFile } from "./csv/csv-file.server.ts";
import { commandLimits, type FileLimits } from "./file-limits.ts";
import { UnreadableFile, type SheetFile } from "./sheet-source.ts";
import { openXlsx } from "./xlsx/xlsx-file.server.ts";
import { openZip } from "./zip-archive.server.ts";

/**
 * Opens a file of sheets by its extension: `.xlsx`, `.zip` of CSV files, else a folder of CSV files. Anything that
 * cannot be read throws `UnreadableFile`, here or while its rows are read.
 */
export async function openSheetFile(
  path: string,
  { limits = commandLimits }: { limits?: FileLimits } = {},
): Promise<SheetFile> {
  if (findNir(basename(path))) throw new UnreadableFile(personalName);
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) {
    throw new UnreadableFile(`«\u00a0${basename(path)}\u00a0» est introuvable\u00a0: vérifiez le chemin.`);
  }
  const extension = extname(path).toLowerCase();
  if (found.isDirectory()) return openFolder(path, limits);
  if (!found.isFile()) throw new UnreadableFile(anotherKind);
  if (extension !== ".xlsx" && extension !== ".zip") throw new UnreadableFile(adviceFor(extension));
  await checkStart(path, extension);
  return extension === ".xlsx" ? openXlsx(path, found.size, limits) : openCsvZip(path, limits);
}

async function openFolder(path: string, limits: FileLimits): Promise<SheetFile> {
  const names = (await readdir(path)).toSorted();
  if (names.some((name) => findNir(name))) throw new UnreadableFile(personalName);
  const parts = await Promise.all(
    names.map(async (name) => {
      const found = await stat(join(path, name)).catch(() => undefined);
      const isFile = found?.isFile() === true;
      return { path: isFile ? name : `${name}/`, size: found?.size ?? 0, bytes: fileBytes(join(path, name)) };
    }),
  );
  return csvFile(parts, limits, () => Promise.resolve());
}

async function openCsvZip(path: string, limits: FileLimits): Promise<SheetFile> {
  const archive = await openZip(path, limits.zipEntries);
  try {
    const paths = archive.entries.map((entry) => entry.path);
    if (paths.includes("[Content_Types].xml")) throw new UnreadableFile(renamedWorkbook);
    if (!paths.some((name) => /\.csv$/i.test(name)) && paths.some((name) => /\.xlsx$/i.test(name))) {
      throw new UnreadableFile(zippedWorkbook);
    }
    return csvFile(archive.entries, limits, () => {
      archive.close();
      return Promise.resolve();
    });
  } catch (error) {
    archive.close();
    throw error;
  }
}

/** Old and protected workbooks are one format (a « compound file »), whatever the extension says. */
async function checkStart(path: string, extension: string): Promise<void> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
    const start = buffer.toString("latin1", 0, bytesRead);
    if (start.startsWith("\xd0\xcf\x11\xe0")) throw new UnreadableFile(protectedOrOld);
    if (!start.startsWith("PK")) throw new UnreadableFile(extension === ".zip" ? notZip : notXlsx);
  } finally {
    await file.close();
  }
}

function adviceFor(extension: string): string {
  if (extension === ".csv" || extension === ".txt" || extension === ".tsv") return loneCsv;
  return /^\.(?:xls|xlsm|xlsb|xltx|xlt|ods|fods|numbers)$/.test(extension) ? saveAsXlsx : anotherKind;
}

const saveAs = "enregistrez-le au format «\u00a0Classeur Excel (.xlsx)\u00a0»";
const loneCsv =
  "Donnez le dossier qui contient les fichiers CSV (un par feuille, par exemple Marches.csv et Heures.csv), ou leur ZIP.";
const saveAsXlsx = `Ce format ne se lit pas ici\u00a0: ouvrez le fichier dans un tableur et ${saveAs}.`;
const anotherKind = "Donnez un classeur .xlsx, un .zip de fichiers CSV ou un dossier de fichiers CSV.";
const notXlsx = `Ce fichier n’est pas un classeur .xlsx, même s’il en porte le nom\u00a0: ouvrez-le dans un tableur et ${saveAs}.`;
const notZip =
  "Ce fichier n’est pas un ZIP, même s’il en porte le nom\u00a0: refaites l’archive des fichiers CSV.";
const protectedOrOld = `Le classeur est protégé par un mot de passe ou dans l’ancien format .xls\u00a0: ouvrez-le dans un tableur, retirez le mot de passe et ${saveAs}.`;
const renamedWorkbook = "Ce .zip est un classeur Excel\u00a0: donnez-lui l’extension .xlsx.";
const zippedWorkbook = "Ce .zip contient un classeur\u00a0: décompressez-le et donnez le fichier .xlsx.";
const personalName =
  "Le nom du fichier ressemble à un numéro de sécurité sociale\u00a0: renommez le fichier, ce numéro ne doit figurer nulle part.";
