import { expect, test } from "vitest";
import type { Month } from "#app/domain/calendar.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import { isChanged, type CellState, type GridCell } from "#app/features/hours-grid/grid-cells.ts";
import { createGridStore } from "#app/features/hours-grid/grid-store.ts";
import { countedOf } from "#app/features/hours-grid/totals.ts";

const cell = (month: string, state: CellState, hours: number | null = null): GridCell => ({
  month: month as Month,
  state,
  hours: hours as InsertionHours | null,
  flagged: false,
});

const rows = [
  { key: "a", cells: [cell("2026-09", "validated", 100_00), cell("2026-10", "submitted", 151_67)] },
  { key: "b", cells: [cell("2026-09", "returned", 229_00), cell("2026-10", "missing")] },
];

test.for([
  ["validated", 100_00, undefined, { validated: 100_00, waiting: 0 }],
  ["submitted", 100_00, undefined, { validated: 0, waiting: 100_00 }],
  ["returned", 100_00, undefined, { validated: 0, waiting: 0 }],
  ["submitted", 100_00, "100", { validated: 0, waiting: 100_00 }],
  ["returned", 100_00, "90,5", { validated: 0, waiting: 90_50 }],
  ["submitted", 100_00, "", { validated: 0, waiting: 0 }],
  ["missing", null, "abc", { validated: 0, waiting: 0 }],
] as const)("%s %s with %j typed counts for %j", ([state, hours, text, counted]) => {
  expect(countedOf(cell("2026-10", state, hours), text)).toEqual(counted);
});

test("another writing of the same hours is no change; another number, nothing, or no number is", () => {
  const declared = cell("2026-10", "submitted", 1200_50);
  expect(["1 200,50", "1200.5", "1\u202f200,50"].map((text) => isChanged(declared, text))).toEqual([
    false,
    false,
    false,
  ]);
  expect(["1200,51", "", "x"].map((text) => isChanged(declared, text))).toEqual([true, true, true]);
});

test("totals follow what is typed, what is sent back counts once it is typed again", () => {
  const store = createGridStore(rows, {});
  expect([store.rowTotal("a"), store.rowTotal("b"), store.count()]).toEqual([251_67, 0, 0]);
  let drawn = 0;
  store.subscribe(() => {
    drawn += 1;
  });
  store.type("b.2026-09", "140");
  store.type("b.2026-10", "35");
  expect([store.rowTotal("b"), store.count(), drawn]).toEqual([175_00, 2, 2]);
  expect(store.monthTotal(1, "waiting")).toBe(186_67);
  expect(store.monthTotal(null, "validated")).toBe(100_00);
  store.type("b.2026-10", "");
  expect(store.count()).toBe(1);
});

test("once written and read again, what was typed is no change any more; the rest stays typed", () => {
  const store = createGridStore(rows, { "b.2026-09": "140", "b.2026-10": "35", "z.2026-10": "1" });
  expect(store.count()).toBe(2);
  store.load([{ key: "b", cells: [cell("2026-09", "submitted", 140_00), cell("2026-10", "missing")] }]);
  expect([store.count(), store.typedText("b.2026-10")]).toEqual([1, "35"]);
});
