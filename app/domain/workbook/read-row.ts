import { isBlankCell, type Cell } from "../cells/cell.ts";
import { findNir, findNirInContractNumber } from "../cells/find-nir.ts";
import type { Column } from "./column.ts";
import type { Header, HeaderColumn } from "./read-header.ts";

/** What is said of one cell. `value` is null when it must not be repeated. */
export type CellRemark = {
  severity: "error" | "warning";
  column: string;
  value: string | null;
  message: string;
};

export type RowReading = { values: Record<string, unknown>; remarks: CellRemark[] };

export const nirMessage =
  "Retirez ce numéro\u00a0: il a la forme d’un numéro de sécurité sociale, et aucun ne doit être enregistré.";

/** A NIR has 15 signs at least: shorter text is not searched. */
const shortestNir = 15;
const longestValue = 80;

/**
 * Reads the cells of one row by the header. A column the sheet has not is left out of `values`; a cell that cannot be
 * read too, with an error among the remarks.
 */
export function readRow(header: Header, cells: ReadonlyArray<Cell | undefined>): RowReading {
  const reading: RowReading = { values: {}, remarks: [] };
  const withNir = positionsOfNir(header, cells);
  for (const position of withNir) {
    const column = columnWord(header, position);
    reading.remarks.push({ severity: "error", column, value: null, message: nirMessage });
  }
  for (const entry of header.columns) {
    if (!withNir.includes(entry.position)) readCell(entry, cells[entry.position], reading);
  }
  return reading;
}

/** Whether a text holds a social security number; the product keeps none and repeats none. */
export function holdsNir(text: string): boolean {
  return text.length >= shortestNir && findNir(text) !== undefined;
}

/** What a message may repeat of a value: cut when long, nothing of a personal column. */
export function shownValue(column: Column | undefined, value: unknown): string | null {
  if (column === undefined || column.personal || value === null || value === undefined) return null;
  const written = column.kind.write(value);
  const text =
    written.kind === "text" ? written.text : written.kind === "day" ? written.day : numberText(written);
  return cut(text);
}

function readCell({ name, column }: HeaderColumn, cell: Cell | undefined, reading: RowReading): void {
  if (cell === undefined || isBlankCell(cell)) {
    readEmpty(name, column, reading);
    return;
  }
  const parsed = column.kind.read(cell);
  const value = column.personal ? null : cut(cell.text);
  if (!parsed.ok) {
    reading.remarks.push({ severity: "error", column: name, value, message: parsed.expected });
    return;
  }
  reading.values[name] = parsed.value;
  if (parsed.warning !== undefined) {
    reading.remarks.push({ severity: "warning", column: name, value, message: parsed.warning });
  }
}

function readEmpty(name: string, column: Column, reading: RowReading): void {
  if (column.presence === "filled") {
    const message = `Remplissez cette cellule, par exemple\u00a0: ${column.kind.example}.`;
    reading.remarks.push({ severity: "error", column: name, value: null, message });
    return;
  }
  reading.values[name] = column.presence === "defaulted" ? column.initial : null;
}

/**
 * Where a NIR stands, columns the sheet does not know included. The number of a contract is public and may be fifteen
 * digits whose key is right by chance (one in two hundred): it must not keep an installation from coming back in.
 */
function positionsOfNir(header: Header, cells: ReadonlyArray<Cell | undefined>): number[] {
  const numbers = header.columns.filter(({ column }) => column.kind.isContractNumber === true);
  const positions: number[] = [];
  cells.forEach((cell, position) => {
    if (cell === undefined || !holdsNir(cell.text)) return;
    const isNumber = numbers.some((entry) => entry.position === position);
    if (!isNumber || findNirInContractNumber(cell.text) !== undefined) positions.push(position);
  });
  return positions;
}

function columnWord(header: Header, position: number): string {
  const word = header.words[position] ?? "";
  return word === "" ? `n° ${position + 1}` : word;
}

function numberText({ units, decimals }: { units: number; decimals: number }): string {
  return String(units / 10 ** decimals).replace(".", ",");
}

function cut(text: string): string {
  return text.length > longestValue ? `${text.slice(0, longestValue)}…` : text;
}
