import { isBlankCell, type Cell } from "../cells/cell.ts";
import { foldHeader } from "../cells/fold-header.ts";
import type { Column } from "./column.ts";
import type { Sheet } from "./sheet.ts";

export type HeaderColumn = { name: string; column: Column; position: number };

export type Header = {
  /** Those the sheet has, in the workbook's order. */
  columns: HeaderColumn[];
  /** Header words as written, by position; empty when the cell is. */
  words: string[];
  /** Words that name no column, or one already named before. */
  unknown: string[];
  /** Key and required columns the sheet does not have. */
  missing: string[];
};

/** Finds a sheet's columns in its first row, whatever the case, accents, spaces, underscores or order. */
export function readHeader(sheet: Sheet, cells: ReadonlyArray<Cell | undefined>): Header {
  const words = Array.from(cells, (cell) =>
    cell === undefined || isBlankCell(cell) ? "" : cell.text.trim(),
  );
  const positions = new Map<string, number>();
  const unknown: string[] = [];
  const names = new Map(Object.keys(sheet.columns).map((name) => [foldHeader(name), name]));
  words.forEach((word, position) => {
    const name = names.get(foldHeader(word));
    if (name !== undefined && !positions.has(name)) positions.set(name, position);
    else if (word !== "") unknown.push(word);
  });
  const columns = Object.entries(sheet.columns).flatMap(([name, column]) => {
    const position = positions.get(name);
    return position === undefined ? [] : [{ name, column, position }];
  });
  const missing = Object.entries(sheet.columns)
    .filter(([name, { presence }]) => presence === "filled" && !positions.has(name))
    .map(([name]) => name);
  return { columns, words, unknown, missing };
}

/** The sheet a name of the file stands for, matched like headers. */
export function sheetNamed(sheets: readonly Sheet[], name: string): Sheet | undefined {
  const folded = foldHeader(name);
  return sheets.find((sheet) => foldHeader(sheet.name) === folded);
}
