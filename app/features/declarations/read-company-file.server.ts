import type { Month } from "#app/domain/calendar.ts";
import { findNir } from "#app/domain/cells/find-nir.ts";
import {
  namesWithoutHours,
  readCompanyHeader,
  type CompanyHeader,
} from "#app/domain/company-sheet/company-header.ts";
import { readCompanyRow, type CompanyRow } from "#app/domain/company-sheet/company-row.ts";
import { uploadLimits, type FileLimits } from "#app/platform/files/file-limits.ts";
import { readUploadedSheet } from "#app/platform/files/read-uploaded-sheet.server.ts";
import { UnreadableFile, type SheetFile, type SheetRow } from "#app/platform/files/sheet-source.ts";

const megabyte = 1_000_000;
/** What a company’s sheet of one month may be: small, or it is something else. */
const companyLimits: FileLimits = {
  ...uploadLimits,
  zipEntries: 100,
  xlsxPackedBytes: 2 * megabyte,
  xlsxBytes: 20 * megabyte,
  xlsxRows: 5_000,
  csvBytes: 2 * megabyte,
  csvRows: 5_000,
  columns: 200,
};
/** Titles and addresses stand above the head of many sheets. */
const headWithin = 20;

export type CompanyFile =
  | { outcome: "read"; rows: CompanyRow[]; name: string; notices: string[] }
  /** `why` is a French sentence. */
  | { outcome: "refused"; why: string };

const refusals = {
  "no file": "Choisissez un fichier Excel (.xlsx) ou CSV.",
  "too large": "Ce fichier dépasse 2\u00a0Mo\u00a0: gardez la feuille des heures du mois.",
  unreadable: "Cet envoi n’a pas pu être lu\u00a0: choisissez le fichier de nouveau.",
} as const;

/** Receives a company’s sheet, reads it and forgets it: nothing of it stays on the disk. */
export async function readCompanyFile(request: Request): Promise<CompanyFile> {
  const asked = { field: "fichier", maxBytes: 2 * megabyte, limits: companyLimits };
  const sheet = await readUploadedSheet(request, asked, async (file, { name }) => ({
    name,
    ...(await readRows(file)),
  }));
  if (sheet.outcome === "read") return { outcome: "read", ...sheet.read };
  if (sheet.outcome === "personal name") return { outcome: "refused", why: nirInside };
  return { outcome: "refused", why: sheet.outcome === "not a sheet" ? sheet.why : refusals[sheet.outcome] };
}

const nirInside =
  "Ce fichier contient un numéro de sécurité sociale\u00a0: retirez cette colonne, puis envoyez-le de nouveau. Rien n’en a été gardé.";
const noHours =
  "Aucune colonne d’heures dans ce fichier\u00a0: donnez-lui un titre, par exemple «\u00a0Heures\u00a0».";
const noHead =
  "Ce fichier n’a pas de ligne de titres reconnue\u00a0: écrivez en haut «\u00a0Nom\u00a0», «\u00a0Prénom\u00a0» et «\u00a0Heures\u00a0».";
const empty = "Ce fichier est vide, ou aucune de ses lignes n’a d’heures.";

/** The rows of the first sheet that has a head we know. */
async function readRows(file: SheetFile): Promise<{ rows: CompanyRow[]; notices: string[] }> {
  let why: string = file.sheetNames.length === 0 ? empty : noHead;
  for (const name of file.sheetNames) {
    const read = await readSheet(file.rows(name));
    if (typeof read === "string") why = read === noHead ? why : read;
    else return { rows: read, notices: file.notices };
  }
  throw new UnreadableFile(why);
}

async function readSheet(rows: AsyncIterable<SheetRow>): Promise<CompanyRow[] | string> {
  let header: CompanyHeader | undefined;
  let why = empty;
  const read: CompanyRow[] = [];
  let seen = 0;
  for await (const { number, cells } of rows) {
    if (cells.some((cell) => cell !== undefined && findNir(cell.text))) throw new UnreadableFile(nirInside);
    seen += 1;
    if (header !== undefined) {
      read.push(...readCompanyRow(header, number, cells));
      continue;
    }
    if (seen > headWithin) continue;
    header = readCompanyHeader(cells);
    if (why !== noHours) why = namesWithoutHours(cells) ? noHours : noHead;
  }
  if (header === undefined) return why;
  return read.length === 0 ? empty : read;
}

/**
 * The rows of the month to declare. A sheet of one other month is read for that one; rows of other months are counted and
 * left.
 */
export function rowsOfMonth(
  rows: readonly CompanyRow[],
  asked: Month,
): { month: Month; rows: CompanyRow[]; others: number } {
  const months = [...new Set(rows.flatMap(({ month }) => (month === null ? [] : [month])))];
  const [only] = months;
  const month = months.length === 1 && only !== undefined ? only : asked;
  const kept = rows.filter((row) => row.month === null || row.month === month);
  return { month, rows: kept, others: rows.length - kept.length };
}
