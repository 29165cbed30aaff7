import type { Cell } from "#app/domain/cells/cell.ts";

/**
 * A file of sheets as the importer sees it, whatever it is made of (XLSX, a folder or a ZIP of CSV files).
 * Rows come one by one: nothing keeps a whole CSV in memory. Reading a sheet twice is allowed.
 */
export type SheetFile = {
  /** Names as written in the file, in its order. */
  sheetNames: string[];
  /** Rows of one sheet, the header included, empty rows left out, in order. */
  rows: (sheetName: string) => AsyncIterable<SheetRow>;
  /** What was set aside or assumed so far, in French sentences: ignored files, an old encoding. Grows while reading. */
  notices: string[];
  close: () => Promise<void>;
};

export type SheetRow = {
  /** As the user counts it: the first line of the sheet is 1. */
  number: number;
  /** By position; a missing cell is `undefined`. */
  cells: ReadonlyArray<SheetCell | undefined>;
};

/** A cell as the domain reads it; a missing one is `undefined`. */
export type SheetCell = Cell;

/** A file that cannot be read at all; `message` is for the user, in French, and says what to do. */
export class UnreadableFile extends Error {
  override name = "UnreadableFile";
}
