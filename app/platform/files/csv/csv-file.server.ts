import type { Bytes } from "../bytes.server.ts";
import { sizeInWords, type FileLimits } from "../file-limits.ts";
import { rowCounter } from "../row-counter.ts";
import { UnreadableFile, type SheetFile } from "../sheet-source.ts";
import { csvRows } from "./csv-rows.server.ts";
import { inspectCsv, type CsvDialect } from "./inspect-csv.server.ts";

export type CsvPart = { path: string; size: number; bytes: Bytes };

/**
 * A set of CSV files, one a sheet, whatever holds them. The encoding of each is found when its rows are asked for.
 * Refused: no CSV at all, two of the same name, more than the limits.
 */
export function csvFile(parts: CsvPart[], limits: FileLimits, close: () => Promise<void>): SheetFile {
  const notices: string[] = [];
  const ignored = parts.filter((part) => sheetNameOf(part.path) === undefined).map((part) => part.path);
  if (ignored.length > 0) notices.push(ignoredNotice(ignored));
  const sheets = sheetsOf(parts);
  checkSize([...sheets.values()], limits);
  const counter = rowCounter(limits.csvRows, "Importez-le en plusieurs fois.");
  const dialects = new Map<string, Promise<CsvDialect>>();
  return {
    sheetNames: [...sheets.keys()],
    notices,
    close,
    rows: async function* (sheetName) {
      const part = sheets.get(sheetName);
      if (part === undefined) return;
      const dialect = dialects.get(sheetName) ?? dialectOf(sheetName, part, notices);
      dialects.set(sheetName, dialect);
      yield* csvRows(sheetName, part.bytes, await dialect, limits, counter);
    },
  };
}

async function dialectOf(sheetName: string, part: CsvPart, notices: string[]): Promise<CsvDialect> {
  const dialect = await inspectCsv(part.bytes);
  if (dialect === "a spreadsheet") {
    throw new UnreadableFile(
      `«\u00a0${part.path}\u00a0» est un classeur renommé en .csv\u00a0: ouvrez-le dans un tableur et enregistrez-le au format «\u00a0CSV UTF-8\u00a0».`,
    );
  }
  if (dialect === "no text") {
    throw new UnreadableFile(
      `«\u00a0${part.path}\u00a0» n’est pas du texte, même s’il finit par .csv\u00a0: ouvrez l’original dans un tableur et enregistrez-le au format «\u00a0CSV UTF-8\u00a0».`,
    );
  }
  if (dialect.encoding === "windows-1252") {
    notices.push(
      `«\u00a0${sheetName}.csv\u00a0» n’est pas en UTF-8\u00a0: il a été lu en windows-1252 (ancien format d’Excel). Vérifiez les accents.`,
    );
  }
  return dialect;
}

function sheetsOf(parts: CsvPart[]): Map<string, CsvPart> {
  const sheets = new Map<string, CsvPart>();
  for (const part of parts) {
    const name = sheetNameOf(part.path);
    if (name === undefined) continue;
    const twin = sheets.get(name);
    if (twin !== undefined) {
      throw new UnreadableFile(
        `Deux fichiers portent le même nom, «\u00a0${twin.path}\u00a0» et «\u00a0${part.path}\u00a0»\u00a0: gardez-en un seul.`,
      );
    }
    sheets.set(name, part);
  }
  if (sheets.size > 0) return sheets;
  throw new UnreadableFile(
    "Aucun fichier .csv trouvé\u00a0: donnez un fichier par feuille, par exemple Marches.csv et Heures.csv.",
  );
}

/** The name of the sheet a file holds, or `undefined` for what systems leave behind and other kinds of file. */
function sheetNameOf(path: string): string | undefined {
  const folders = path.split("/");
  const name = folders.pop() ?? "";
  if (folders.includes("__MACOSX") || name.startsWith(".") || !/\.csv$/i.test(name)) return undefined;
  return name.slice(0, -".csv".length).normalize("NFC");
}

function checkSize(parts: CsvPart[], { csvBytes }: FileLimits): void {
  const size = parts.reduce((sum, part) => sum + part.size, 0);
  if (size <= csvBytes) return;
  throw new UnreadableFile(
    `Les fichiers CSV font ${sizeInWords(size)} une fois décompressés, la limite est de ${sizeInWords(csvBytes)}\u00a0: importez-les en plusieurs fois.`,
  );
}

function ignoredNotice(paths: string[]): string {
  const shown = paths.slice(0, 10).join(", ");
  const more = paths.length > 10 ? ` et ${String(paths.length - 10)} de plus` : "";
  return paths.length === 1 ? `Fichier ignoré\u00a0: ${shown}.` : `Fichiers ignorés\u00a0: ${shown}${more}.`;
}
