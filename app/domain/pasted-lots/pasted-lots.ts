import { findNir } from "../cells/find-nir.ts";
import { columnsOfContent } from "./content-columns.ts";
import { cellsOfFreeLine } from "./free-line.ts";
import { columnsOfHeader } from "./header-columns.ts";
import type {
  PastedColumn,
  PastedDoubt,
  PastedLot,
  PastedLots,
  PastedRemark,
  PastedRow,
} from "./pasted-lot.ts";
import { readClearAmount } from "../written-amount.ts";
import { pastedRows } from "./pasted-rows.ts";
import { lotOfRow } from "./row-lot.ts";
import { isTotal, saysNothing } from "./row-words.ts";

/** Lines that hold something a paste may have at most. Our choice. */
export const mostPastedLines = 500;
/** Where headers are looked for: lines that hold something, from the first. */
const headersWithin = 10;
const longestQuote = 80;

type Columns = ReadonlyArray<PastedColumn | null>;
type Table = { header: { line: number; columns: Columns } | undefined; wide: boolean; amounts: boolean };

/** How many lines hold something. */
export function countPastedLines(pasted: string): number {
  return pasted.split(/\r\n?|\n/).filter((line) => line.replace(/[\s;]/g, "") !== "").length;
}

/**
 * Lots read in what was pasted from a spreadsheet, or typed one a line: every line that is not a lot is a remark. Columns
 * are known by their headers, else by what each line holds. Never throws, whatever the text.
 */
export function readPastedLots(pasted: string): PastedLots {
  const rows = pastedRows(pasted);
  const table = tableOf(rows);
  const lots: PastedLot[] = [];
  const remarks: PastedRemark[] = [];
  for (const row of rows) {
    const read = readRow(row, table);
    if ("why" in read)
      remarks.push({ line: row.line, why: read.why, text: read.why === "NIR" ? "" : quote(row) });
    else lots.push(read);
  }
  return { lots, remarks, ignored: ignoredHeaders(rows, table) };
}

function tableOf(rows: readonly PastedRow[]): Table {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ""));
  const found = filled.slice(0, headersWithin).flatMap((row) => {
    const columns = columnsOfHeader(row);
    return columns === undefined ? [] : [{ line: row.line, columns }];
  });
  return {
    header: found[0],
    wide: filled.some(({ cells }) => cells.filter((cell) => cell !== "").length > 1),
    amounts: filled.some(({ cells }) => cells.some((cell) => readClearAmount(cell) !== undefined)),
  };
}

function readRow(row: PastedRow, table: Table): PastedLot | { why: PastedRemark["why"] } {
  const filled = row.cells.filter((cell) => cell !== "");
  if (filled.length === 0) return { why: "blank" };
  if (row.cells.some((cell) => findNir(cell) !== undefined)) return { why: "NIR" };
  const { header } = table;
  if (header !== undefined && row.line === header.line) return { why: "header" };
  if (header !== undefined && row.line < header.line) return { why: "heading" };
  if (header !== undefined && isRepeated(row, header.columns)) return { why: "header" };
  if (isTotal(row.cells)) return { why: "total" };
  if (table.wide && filled.length === 1 && !/\d/.test(filled[0] ?? "")) return { why: "heading" };
  const isFree = header === undefined && !table.wide;
  const cells = isFree ? cellsOfFreeLine(filled[0] ?? "") : row.cells;
  const columns = header?.columns ?? (isFree ? freeColumns : columnsOfContent(cells));
  if (header === undefined && isUnknownHeader(row, columns, table)) return { why: "header" };
  const lot = lotOfRow({ line: row.line, cells, columns });
  if (lot === undefined) return { why: "no title" };
  if (header === undefined) lot.doubts.push(...leftOut(cells, columns));
  return lot;
}

/** Of a line without headers: cells nothing is made of. Under headers, their column says it once. */
function leftOut(cells: readonly string[], columns: Columns): PastedDoubt[] {
  return cells.flatMap((text, at) =>
    columns[at] !== null || saysNothing(text) ? [] : [{ column: "title", text, why: "left out" }],
  );
}

const freeColumns: Columns = ["number", "title", "amount"];

/** Headers come again where a table was printed on several pages. */
function isRepeated(row: PastedRow, columns: Columns): boolean {
  const again = columnsOfHeader(row);
  return again !== undefined && again.join() === columns.join();
}

/** The first line of a table, all words above amounts: headers in words we do not know. */
function isUnknownHeader(row: PastedRow, columns: Columns, { amounts, wide }: Table): boolean {
  const says = columns.some((column) => column !== null && column !== "title" && column !== "amount");
  const isAmount = row.cells.some((cell) => readClearAmount(cell) !== undefined);
  return row.line === 1 && wide && amounts && !says && !isAmount;
}

function ignoredHeaders(rows: readonly PastedRow[], { header }: Table): string[] {
  const names = rows.find(({ line }) => line === header?.line)?.cells ?? [];
  return names
    .filter((name, at) => name !== "" && header?.columns[at] === null)
    .map((name) => name.slice(0, 40));
}

function quote({ cells }: PastedRow): string {
  const text = cells.filter((cell) => cell !== "").join(" · ");
  return text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text;
}
