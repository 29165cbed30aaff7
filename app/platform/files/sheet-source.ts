/**
 * A file of sheets as the importer sees it, whatever it is made of (XLSX, a folder or a ZIP of CSV files).
 * Rows come one by one: nothing keeps a whole CSV in memory. Reading a sheet twice is allowed.
 */
export type SheetFile = {
  /** Names as written in the file, in its order. */
  sheetNames: string[];
  /** Rows of one sheet, the header included, empty rows left out, in order. */
  rows: (sheetName: string) => AsyncIterable<SheetRow>;
  close: () => Promise<void>;
};

export type SheetRow = {
  /** As the user counts it: the first line of the sheet is 1. */
  number: number;
  /** By position; a missing cell is `undefined`. */
  cells: ReadonlyArray<SheetCell | undefined>;
};

export type SheetCell =
  | { kind: "text"; text: string; formula: boolean }
  | { kind: "number"; value: number; text: string; formula: boolean }
  /** A number shown as a date: `day` is `YYYY-MM-DD`. */
  | { kind: "date"; day: string; text: string; formula: boolean }
  /** A number shown as a time or a duration, in minutes (25:30 → 1530). */
  | { kind: "duration"; minutes: number; text: string; formula: boolean }
  | { kind: "boolean"; value: boolean; text: string; formula: boolean }
  /** A formula nobody computed, or `#REF!` and the like. */
  | { kind: "unusable"; text: string; reason: "formula without value" | "error value" };

/** A file that cannot be read at all; `message` is for the user, in French, and says what to do. */
export class UnreadableFile extends Error {
  override name = "UnreadableFile";
}
