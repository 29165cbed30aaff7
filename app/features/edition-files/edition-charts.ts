import type { EditionContent } from "#app/domain/edition/edition-content.ts";
import { allOf } from "#app/domain/edition/edition-dimension.ts";
import { formatNumber } from "#app/ui/french.ts";
import {
  figure,
  type PdfFigure,
  type PdfMark,
  type PdfTiles,
  type PdfTileStep,
} from "#app/platform/pdf/pdf-figure.ts";
import { figureSign } from "#app/features/edition-report/figure-words.ts";
import type { EditionFigure } from "#app/features/edition-report/edition-figure.ts";
import type { FigureUnit } from "#app/features/edition-report/indicator-line.ts";
import type { EditionGrid, GridRow } from "./edition-grid.ts";

/** Bars of a page at most; the table that follows has every line. */
export const mostBars = 20;

/** A figure as a mark: whole hours, for a chart is read from afar. */
export function markOf(value: EditionFigure, unit: FigureUnit): PdfMark {
  if (value.value === null) {
    return { amount: null, text: figureSign(value), isSecret: value.status === "secret" };
  }
  const amount = unit === "hours" ? value.value / 100 : value.value;
  return { amount, text: unit === "rate" ? `${formatNumber(amount * 100)}\u00a0%` : formatNumber(amount) };
}

/**
 * Bars of one or two columns of a grid: the largest of the first column when there are too many, lines without any figure
 * left to the table.
 */
export function barsFigure(
  grid: EditionGrid,
  columns: readonly number[],
  sentence: string,
): PdfFigure | null {
  const kept = grid.rows.filter(
    ({ isTotal, figures }) => !isTotal && columns.some((at) => isShown(figures[at])),
  );
  if (kept.length === 0) return null;
  const [first = 0] = columns;
  const rows = knownFirst(kept.length <= mostBars ? kept : largest(kept, first), first);
  const series = columns.flatMap((at) => grid.columns[at]?.head ?? []);
  const more = kept.length - rows.length;
  return figure(
    more === 0 ? sentence : `${sentence} Les ${mostBars} premiers sont dessinés, tous sont dans le tableau.`,
    {
      kind: "bars",
      series,
      rows: rows.map(({ label, figures }) => ({
        label,
        marks: columns.flatMap((at) => {
          const [value, column] = [figures[at], grid.columns[at]];
          return value === undefined || column === undefined ? [] : [markOf(value, column.unit)];
        }),
      })),
    },
  );
}

/** A zero or a figure that has no meaning draws nothing; a secret or unknown one does. */
function isShown(value: EditionFigure | undefined): boolean {
  return value !== undefined && value.status !== "empty" && value.value !== 0;
}

/** Lines whose first figure is told, as they stand; those that are secret or not known after them. */
function knownFirst(rows: readonly GridRow[], at: number): GridRow[] {
  const isTold = ({ figures }: GridRow): boolean => (figures[at]?.value ?? null) !== null;
  return [...rows.filter(isTold), ...rows.filter((row) => !isTold(row))];
}

function largest(rows: readonly GridRow[], at: number): GridRow[] {
  const kept = new Set(
    [...rows]
      .sort((one, other) => (other.figures[at]?.value ?? -1) - (one.figures[at]?.value ?? -1))
      .slice(0, mostBars),
  );
  return [...kept];
}

/** Thresholds of the tile map, from the largest figure: the four steps share its range evenly, in round numbers. */
export function tileSteps(values: readonly number[]): [number, number, number] {
  const most = Math.max(...values, 0);
  const step = roundUp(most / 4);
  return [step, 2 * step, 3 * step];
}

/** Two significant digits, so that the key is read easily. */
function roundUp(value: number): number {
  if (value <= 1) return 1;
  const size = 10 ** Math.max(Math.floor(Math.log10(value)) - 1, 0);
  return Math.ceil(value / size) * size;
}

/** Hours achieved by territory as a map of tiles; null when no territory has a place on it. */
export function tilesFigure(
  { labels }: EditionContent,
  grid: EditionGrid,
  at: number,
  sentence: string,
): PdfFigure | null {
  const placed = grid.rows.flatMap(({ code, label, figures }) => {
    const [place, value] = [tileOf(labels, code), figures[at]];
    return code === allOf || place === undefined || value === undefined ? [] : [{ ...place, label, value }];
  });
  if (placed.length === 0) return null;
  const bounds = tileSteps(placed.map(({ value }) => (value.value ?? 0) / 100));
  const tiles = placed.map(({ row, column, label, value }) => ({
    row,
    column,
    label,
    text: value.value === null ? figureSign(value) : formatNumber(value.value / 100),
    step: value.value === null ? null : stepOf(value.value / 100, bounds),
  }));
  const [low, middle, high] = bounds;
  const key: PdfTiles["key"] = [
    { step: 0, text: `moins de ${formatNumber(low)}\u00a0h` },
    { step: 1, text: `de ${formatNumber(low)} à ${formatNumber(middle)}\u00a0h` },
    { step: 2, text: `de ${formatNumber(middle)} à ${formatNumber(high)}\u00a0h` },
    { step: 3, text: `${formatNumber(high)}\u00a0h et plus` },
    ...(tiles.some(({ step }) => step === null) ? [{ step: null, text: "s, secret, ou n.d." }] : []),
  ];
  return figure(sentence, { kind: "tiles", tiles, key });
}

/** Codes told together (`trieves+vercors`) stand where the first of them does. */
function tileOf({ tiles }: EditionContent["labels"], code: string) {
  const [first = ""] = code.split("+");
  return tiles[code] ?? tiles[first];
}

function stepOf(hours: number, [low, middle, high]: readonly [number, number, number]): PdfTileStep {
  if (hours < low) return 0;
  if (hours < middle) return 1;
  return hours < high ? 2 : 3;
}
