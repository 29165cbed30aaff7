import type { Month } from "#app/domain/calendar.ts";
import { cellKey, isTyped, shownText } from "#app/features/hours-grid/grid-cells.ts";
import type { GridRow } from "#app/features/hours-grid/read-grid.ts";

type Fill = { row: number; column: number; text: string };
/** What is typed and not saved yet. */
type Typed = { typedText: (key: string) => string | undefined };

/** The empty cells of a month, each with the hours of the month before; what holds hours is left. */
export function copyOf(
  rows: readonly GridRow[],
  months: readonly Month[],
  current: Month,
  typed: Typed,
): Fill[] {
  const column = months.indexOf(current);
  if (column < 1) return [];
  return rows.flatMap((row, index) => {
    const cell = row.cells[column];
    const before = row.cells[column - 1];
    if (!cell || !before || row.crowd !== null || !isTyped(cell)) return [];
    const isEmpty = (typed.typedText(cellKey(row.key, cell.month)) ?? shownText(cell)) === "";
    if (!isEmpty || before.hours === null) return [];
    return [{ row: index, column, text: shownText(before) }];
  });
}
