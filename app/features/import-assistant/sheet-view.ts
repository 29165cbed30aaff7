import { isBlankCell, type Cell } from "#app/domain/cells/cell.ts";
import { monthColumns } from "#app/domain/old-sheet/month-header.ts";
import { headersKey } from "#app/domain/old-sheet/plan.ts";
import { guessHeaderRow, guessShape, headerWords } from "#app/domain/old-sheet/recognise.ts";
import { isShape, type ShapeCode } from "#app/domain/old-sheet/shape.ts";
import { holdsNir } from "#app/domain/workbook/read-row.ts";
import type { Deposit, SheetHead } from "#app/features/imports/deposit.server.ts";

/** One sheet of an old file, seen with its headers on a row. */
export type SheetView = {
  head: SheetHead;
  headerRow: number;
  /** Whether some row of the sheet looks like headers. */
  isRecognised: boolean;
  cells: Array<Cell | undefined>;
  words: string[];
  key: string;
  guessedShape: ShapeCode;
  /** Other sheets of the file with the same headers on the same row, this one included. */
  alike: string[];
};

/** What was asked of the page: another sheet, another row, another reading. Whatever is not in the file is ignored. */
export type Asked = { sheet: string | null; headerRow: string | null; shape: string | null };

export function sheetView({ heads }: Deposit, asked: Asked): SheetView | undefined {
  const best = heads.find(({ rows }) => guessHeaderRow(asRows(rows)) !== undefined) ?? heads[0];
  const head = heads.find(({ name }) => name === asked.sheet) ?? best;
  if (head === undefined) return undefined;
  const guessed = guessHeaderRow(asRows(head.rows));
  const chosen = head.rows.find(({ number }) => String(number) === asked.headerRow)?.number;
  const headerRow = chosen ?? guessed ?? head.rows[0]?.number ?? 1;
  const cells = cellsOf(head, headerRow);
  const key = keyOf(cells);
  return {
    head,
    headerRow,
    isRecognised: guessed !== undefined,
    cells,
    words: headerWords(cells).map((word) => (holdsNir(word) ? "masqué" : word)),
    key,
    guessedShape: guessShape(cells),
    alike: heads.filter((one) => keyOf(cellsOf(one, headerRow)) === key).map(({ name }) => name),
  };
}

export function askedShape({ shape }: Asked): ShapeCode | undefined {
  return shape !== null && isShape(shape) ? shape : undefined;
}

/** The first values of a column under the headers. */
export function samplesOf({ head, headerRow }: SheetView, position: number): string[] {
  return head.rows
    .filter(({ number }) => number > headerRow)
    .map(({ cells }) => cells[position] ?? undefined)
    .filter((cell) => cell !== undefined && !isBlankCell(cell))
    .slice(0, 3)
    .map((cell) => (cell === undefined ? "" : holdsNir(cell.text) ? "masqué" : cell.text.slice(0, 40)));
}

function asRows(rows: SheetHead["rows"]) {
  return rows.map(({ number, cells }) => ({ number, cells: cells.map((cell) => cell ?? undefined) }));
}

function cellsOf({ rows }: SheetHead, number: number): Array<Cell | undefined> {
  return (rows.find((row) => row.number === number)?.cells ?? []).map((cell) => cell ?? undefined);
}

function keyOf(cells: ReadonlyArray<Cell | undefined>): string {
  return headersKey(headerWords(cells), new Set(monthColumns(cells).map(({ position }) => position)));
}
