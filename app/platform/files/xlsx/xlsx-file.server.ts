import { ratioMattersFrom, sizeInWords, type FileLimits } from "../file-limits.ts";
import { rowCounter } from "../row-counter.ts";
import { UnreadableFile, type SheetFile } from "../sheet-source.ts";
import { damaged, openZip, type ZipArchive } from "../zip-archive.server.ts";
import type { CellContext } from "./cell-value.ts";
import { readCellStyles } from "./cell-styles.server.ts";
import {
  partsOf,
  readWorkbook,
  relationshipsOf,
  type PackageParts,
  type Workbook,
} from "./package-parts.server.ts";
import { readSharedStrings } from "./shared-strings.server.ts";
import { sheetRows } from "./sheet-rows.server.ts";

const smaller = "Importez-le en plusieurs fois, ou en ZIP de fichiers CSV.";

/** An XLSX of Excel, LibreOffice or Google Sheets. Shared texts are kept, rows are not. */
export async function openXlsx(path: string, packedSize: number, limits: FileLimits): Promise<SheetFile> {
  if (packedSize > limits.xlsxPackedBytes)
    throw new UnreadableFile(tooLarge(packedSize, limits.xlsxPackedBytes));
  const archive = await openZip(path, limits.zipEntries);
  try {
    checkUnpacking(archive, packedSize, limits);
    const parts = partsOf(archive);
    const workbook = await readWorkbook(parts);
    return sheetFile(archive, parts, workbook, limits);
  } catch (error) {
    archive.close();
    throw error;
  }
}

function sheetFile(
  archive: ZipArchive,
  parts: PackageParts,
  workbook: Workbook,
  limits: FileLimits,
): SheetFile {
  let context: Promise<CellContext> | undefined;
  const counter = rowCounter(limits.xlsxRows, smaller);
  return {
    sheetNames: workbook.sheets.map(({ name }) => name),
    notices: [],
    close: () => {
      archive.close();
      return Promise.resolve();
    },
    rows: async function* (sheetName) {
      const sheet = workbook.sheets.find(({ name }) => name === sheetName);
      if (sheet === undefined) return;
      const bytes = parts.find(sheet.part);
      if (bytes === undefined) throw new UnreadableFile(damaged);
      context ??= readContext(parts, workbook);
      yield* sheetRows(sheetName, bytes(), await context, limits, counter);
    },
  };
}

async function readContext(parts: PackageParts, { part, dateSystem }: Workbook): Promise<CellContext> {
  const related = await relationshipsOf(parts, part);
  const partOf = (type: string) => {
    const target = related.find((candidate) => candidate.type === type);
    return target === undefined ? undefined : parts.find(target.part);
  };
  const strings = await readSharedStrings(partOf("sharedStrings"));
  return { strings, styles: await readCellStyles(partOf("styles")), dateSystem };
}

function checkUnpacking({ entries }: ZipArchive, packedSize: number, limits: FileLimits): void {
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (size > limits.xlsxBytes) throw new UnreadableFile(tooLarge(size, limits.xlsxBytes));
  if (size > ratioMattersFrom && size > packedSize * limits.xlsxRatio) {
    throw new UnreadableFile(
      "Le classeur gonfle démesurément une fois décompressé, aucun tableur n’en fait de tels\u00a0: refaites-le depuis Excel, LibreOffice ou Google Sheets.",
    );
  }
}

function tooLarge(size: number, limit: number): string {
  return `Le classeur fait ${sizeInWords(size)}, la limite est de ${sizeInWords(limit)}. ${smaller}`;
}
