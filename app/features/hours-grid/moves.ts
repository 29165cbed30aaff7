/** A cell of the grid, from 0. */
export type Spot = { row: number; column: number };
export type Move = "up" | "down" | "left" | "right" | "home" | "end";

const steps: Readonly<Record<Move, Spot>> = {
  up: { row: -1, column: 0 },
  down: { row: 1, column: 0 },
  left: { row: 0, column: -1 },
  right: { row: 0, column: 1 },
  home: { row: 0, column: 1 },
  end: { row: 0, column: -1 },
};

/** The size of the grid, and which of its cells take the focus. */
export type Sheet = { rows: number; columns: number; takesFocus: (spot: Spot) => boolean };

/** The next cell that takes the focus that way, closed ones skipped; undefined at the edge: one stays. */
export function spotAfter(from: Spot, move: Move, sheet: Sheet): Spot | undefined {
  const step = steps[move];
  let spot =
    move === "home"
      ? { row: from.row, column: 0 }
      : move === "end"
        ? { row: from.row, column: sheet.columns - 1 }
        : { row: from.row + step.row, column: from.column + step.column };
  while (spot.row >= 0 && spot.row < sheet.rows && spot.column >= 0 && spot.column < sheet.columns) {
    if (sheet.takesFocus(spot)) return spot;
    spot = { row: spot.row + step.row, column: spot.column + step.column };
  }
  return undefined;
}
