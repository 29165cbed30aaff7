/**
 * What a written cell holds. Text stays text everywhere (a SIRET, `00123`); a number is written with the decimals it
 * has; a day is a real date in a workbook, `YYYY-MM-DD` in CSV; nothing is an empty cell.
 */
export type WritableCell = string | number | { day: string } | null | undefined;

export type WritableSheet = {
  name: string;
  columns: readonly string[];
  /** In order; asked for one after the other, once, when their sheet's turn has come. */
  rows: AsyncIterable<readonly WritableCell[]> | Iterable<readonly WritableCell[]>;
};

/** A file that cannot be written; `message` is for the user, in French, and says what to do. */
export class UnwritableFile extends Error {
  override name = "UnwritableFile";
}
