import { isChanged, readTyped, type GridCell } from "./grid-cells.ts";

/** Hundredths of an hour, validated and declared; what was sent back counts nowhere. */
export type Totals = { validated: number; waiting: number };

/** What one cell counts for, with what is typed in it (undefined: nothing). What cannot be read counts for nothing. */
export function countedOf(cell: GridCell, text: string | undefined): Totals {
  if (text !== undefined && isChanged(cell, text)) {
    const typed = readTyped(text);
    return { validated: 0, waiting: typed === null || typed === "unreadable" ? 0 : typed };
  }
  const hours = cell.hours ?? 0;
  return {
    validated: cell.state === "validated" ? hours : 0,
    waiting: cell.state === "submitted" ? hours : 0,
  };
}

/** The sum of cells. */
export function totalsOf(cells: readonly GridCell[], textOf: (cell: GridCell) => string | undefined): Totals {
  const sum = { validated: 0, waiting: 0 };
  for (const cell of cells) {
    const { validated, waiting } = countedOf(cell, textOf(cell));
    sum.validated += validated;
    sum.waiting += waiting;
  }
  return sum;
}
