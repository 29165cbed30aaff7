import { expect, test } from "vitest";
import { spotAfter } from "#app/features/hours-grid/moves.ts";

/** `.` takes the focus, `#` is closed. */
const sheet = ["..#.", "#.#.", "...."];
const takesFocus = ({ row, column }: { row: number; column: number }) => sheet[row]?.[column] === ".";

test.for([
  ["0 0", "right", "0 1"],
  ["0 1", "right", "0 3"],
  ["0 3", "right", "stays"],
  ["0 3", "left", "0 1"],
  ["0 0", "down", "2 0"],
  ["2 0", "up", "0 0"],
  ["0 0", "up", "stays"],
  ["2 2", "up", "stays"],
  ["1 3", "home", "1 1"],
  ["1 1", "end", "1 3"],
] as const)("from %s, %s goes to %s: closed cells are skipped", ([from, move, to]) => {
  const [row = 0, column = 0] = from.split(" ").map(Number);
  const next = spotAfter({ row, column }, move, { rows: 3, columns: 4, takesFocus });
  expect(next ? `${next.row} ${next.column}` : "stays").toBe(to);
});
