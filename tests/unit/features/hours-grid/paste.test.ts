import { expect, test } from "vitest";
import { parseBlock, planPaste } from "#app/features/hours-grid/paste.ts";

test.for([
  [
    "151,67\t151.67\r\n1 200,50\t\r\n",
    [
      ["151,67", "151.67"],
      ["1 200,50", ""],
    ],
  ],
  ["12", [["12"]]],
  ['"1 200,50"\t"a ""b"""', [["1 200,50", 'a "b"']]],
  ["7\r8", [["7"], ["8"]]],
] as const)("%j is read as its cells", ([text, cells]) => {
  expect(parseBlock(text)).toEqual(cells);
});

/** Three rows of two months; the second month of the second row is closed. */
const isOpen = ({ row, column }: { row: number; column: number }) =>
  row > 2 || column > 1 ? undefined : !(row === 1 && column === 1);

test("a block fills from the cell, as hours are written here; empty cells are skipped", () => {
  const plan = planPaste(parseBlock("151.67\t\n1200,5\n\t35"), { row: 0, column: 0 }, isOpen);
  expect(plan.fills).toEqual([
    { row: 0, column: 0, text: "151,67" },
    { row: 1, column: 0, text: "1\u202f200,50" },
    { row: 2, column: 1, text: "35,00" },
  ]);
  expect(plan.refused).toEqual([]);
});

test("what is no number, a closed cell, what is beyond the grid are refused, each for its reason", () => {
  const plan = planPaste(parseBlock("abc\t-3\n7\t8\t9\n1\n2"), { row: 0, column: 0 }, isOpen);
  expect(plan.refused.map(({ row, column, why }) => `${row} ${column} ${why}`)).toEqual([
    "0 0 not a number",
    "0 1 not a number",
    "1 1 closed",
    "1 2 outside",
    "3 0 outside",
  ]);
  expect(plan.fills).toHaveLength(2);
});
