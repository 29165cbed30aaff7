/** What a mark of a chart says: its length and the figure printed on it. Without an amount: hidden (hatched), or not known. */
export type PdfMark = {
  /** Any unit, the same over a chart; below 0 is drawn as 0. Null: no bar, `text` says why. */
  amount: number | null;
  /** Printed beside or on it: `1 480`, `s`, `n.d.`. */
  text: string;
  /** Drawn hatched: there is a figure, and it is secret. */
  isSecret?: boolean;
};

/** Horizontal bars, one or two a row: of two series, the first is the strong one. At most a page of rows. */
export type PdfBars = {
  kind: "bars";
  /** Names of the series, as the key says them; one alone needs no key. */
  series: readonly string[];
  rows: ReadonlyArray<{ label: string; marks: readonly PdfMark[] }>;
};

/** Upright columns, in the order of time; the strong one is what the document is about. */
export type PdfColumns = {
  kind: "columns";
  columns: ReadonlyArray<{ label: string; mark: PdfMark; isStrong: boolean }>;
};

/** Steps of a tile map, from the lightest. */
export type PdfTileStep = 0 | 1 | 2 | 3;

/** A map of squares: rows and columns from 1. */
export type PdfTiles = {
  kind: "tiles";
  tiles: ReadonlyArray<{
    row: number;
    column: number;
    label: string;
    text: string;
    /** Null: hatched, its figure is secret or not known. */
    step: PdfTileStep | null;
  }>;
  /** What each step stands for, from the lightest, then the hatch. */
  key: ReadonlyArray<{ step: PdfTileStep | null; text: string }>;
};

export type PdfChart = PdfBars | PdfColumns | PdfTiles;

/** A chart under the sentence that says what it shows: printed above it, and read in its place. Its table follows it. */
export type PdfFigure = { kind: "figure"; sentence: string; chart: PdfChart };

export function figure(sentence: string, chart: PdfChart): PdfFigure {
  return { kind: "figure", sentence, chart };
}

/** Every text a chart prints: names, figures, key. */
export function chartTexts(chart: PdfChart): string[] {
  switch (chart.kind) {
    case "bars":
      return [
        ...(chart.series.length > 1 ? chart.series : []),
        ...chart.rows.map(({ label, marks }) => [label, ...marks.map(({ text }) => text)].join(" ")),
      ];
    case "columns":
      return chart.columns.map(({ label, mark }) => `${label} ${mark.text}`);
    case "tiles":
      return [
        ...chart.tiles.map(({ label, text }) => `${label} ${text}`),
        ...chart.key.map(({ text }) => text),
      ];
  }
}
