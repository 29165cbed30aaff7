import type { EditionFigure } from "./edition-figure.ts";
import type { FigureUnit } from "./indicator-line.ts";

/** A column of a table of the report. */
export type ReportColumn = {
  label: string;
  unit: FigureUnit;
  /** What another column is read against (forecast, planned, objective): drawn in the quiet colour. */
  isGround?: boolean;
};

/** A line: the code of the dimension it is of, its words, a figure for each column. */
export type ReportRow = { code: string; label: string; figures: readonly EditionFigure[] };

export type ReportTable = {
  caption: string;
  /** The name of the first column. */
  head: string;
  columns: readonly ReportColumn[];
  rows: readonly ReportRow[];
  /** The total, when its columns have one. */
  total: ReportRow | null;
};

/** A table, and the drawing of some of its columns under the sentence that says what it shows. */
export type ReportBlock = {
  table: ReportTable;
  /** Columns drawn as bars, in their order; none: the table alone. All are of one unit. */
  drawn: readonly number[];
  /** The sentence of the figure, or of the table when nothing is drawn. */
  fact: string;
  note?: string;
};

/** A part of the consolidated report: one indicator, or what stands beside the eight. Screens and files print the same. */
export type ReportSection = {
  /** Its anchor: `heures`. */
  id: string;
  indicator: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | null;
  title: string;
  /** Its name among the links to the parts. */
  short: string;
  sentence: string | null;
  blocks: readonly ReportBlock[];
};
