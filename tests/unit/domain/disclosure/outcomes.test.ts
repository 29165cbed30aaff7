import { describe, expect, test } from "vitest";
import { auditPublished } from "#app/domain/disclosure/audit-published.ts";
import type { DisclosureCell, DisclosureProblem } from "#app/domain/disclosure/disclosure-problem.ts";
import { protect } from "#app/domain/disclosure/protect.ts";
import { twoWayTable } from "#tests/support/disclosure-tables.ts";

const table = twoWayTable(
  [
    [12, 30, 3],
    [25, 18, 14],
    [9, 22, 16],
  ],
  5,
).problem;

const changed = (
  problem: DisclosureProblem,
  id: string,
  change: Partial<DisclosureCell>,
): DisclosureProblem => ({
  ...problem,
  cells: problem.cells.map((cell) => (cell.id === id ? { ...cell, ...change } : cell)),
});

describe("what may not be published at all", () => {
  test("figures that do not add up are told, with the relation they break", () => {
    expect(protect(changed(table, "0.2", { value: 4 }))).toEqual({
      outcome: "inconsistent",
      relation: table.relations[0],
    });
  });

  test("a cell under what is known of it is told as well, and a host’s part greater than the whole", () => {
    expect(protect(changed(table, "0.2", { lower: 4 }))).toEqual({
      outcome: "inconsistent",
      relation: { terms: [{ cell: 2, by: -1 }], is: "at most", constant: -4 },
    });
    const observers = [{ id: "A", knows: new Set<number>(), atLeast: new Map([[2, 5]]) }];
    expect(protect({ ...table, observers })).toMatchObject({ outcome: "inconsistent" });
  });

  test("figures that are not whole are refused rather than rounded", () => {
    expect(protect({ cells: [], relations: [], targets: [], observers: [] })).toMatchObject({
      outcome: "protected",
    });
    const [only] = changed(table, "0.0", { value: 1.5 }).cells;
    const problem = { cells: only ? [only] : [], relations: [], targets: [], observers: [] };
    expect(protect(problem)).toMatchObject({ outcome: "inconsistent" });
  });

  test("a small cell that is out already is refused", () => {
    expect(protect(changed(table, "0.2", { hiding: "open" }))).toMatchObject({
      outcome: "refused",
      unprotected: ["0.2"],
    });
  });

  test("nothing else may be hidden: refused, the most exposed first", () => {
    const cell = (id: string, value: number, width: number | null): DisclosureCell => ({
      id,
      value,
      lower: 0,
      primary: width === null ? null : { width },
      hiding: width === null ? "open" : { cost: value },
    });
    const problem: DisclosureProblem = {
      cells: [
        cell("a", 3, 5),
        cell("b", 1, 5),
        cell("a + b", 4, null),
        cell("c", 2, 5),
        cell("total", 6, null),
      ],
      relations: [
        {
          terms: [
            { cell: 0, by: 1 },
            { cell: 1, by: 1 },
            { cell: 2, by: -1 },
          ],
          is: "equal",
          constant: 0,
        },
        {
          terms: [
            { cell: 2, by: 1 },
            { cell: 3, by: 1 },
            { cell: 4, by: -1 },
          ],
          is: "equal",
          constant: 0,
        },
      ],
      targets: [],
      observers: [],
    };
    expect(protect(problem)).toMatchObject({ outcome: "refused", unprotected: ["c", "a", "b"] });
  });
});

describe("what is hidden for another’s sake", () => {
  test("the cheapest pattern: a margin ten times dearer stays published", () => {
    const outcome = protect(table);
    expect(outcome).toMatchObject({ outcome: "protected", rounds: 1, checkedTargets: 1 });
    const hidden = outcome.outcome === "protected" ? [...outcome.hidden] : [];
    expect(hidden.map((cell) => table.cells[cell]?.id).filter((id) => id?.includes("3"))).toEqual([]);
  });

  test("a cell that may not be hidden never is, another way is found", () => {
    const problem = changed(table, "2.0", { hiding: "open" });
    const outcome = protect(problem);
    const hidden = outcome.outcome === "protected" ? outcome.hidden : new Set<number>();
    expect(hidden.size).toBeGreaterThan(1);
    expect([...hidden].map((cell) => problem.cells[cell]?.id)).not.toContain("2.0");
    expect(auditPublished(problem, hidden)).toEqual([]);
  });

  test("a cell closed from the start is hidden, and hides others for nothing", () => {
    const problem = changed(table, "0.1", { hiding: "closed" });
    const outcome = protect(problem);
    const hidden = outcome.outcome === "protected" ? [...outcome.hidden] : [];
    expect(hidden).toContain(1);
    expect(hidden).toHaveLength(4);
  });

  test("without a small cell nothing is hidden", () => {
    const { problem } = twoWayTable(
      [
        [12, 30],
        [25, 18],
      ],
      5,
    );
    expect(protect(problem)).toEqual({
      outcome: "protected",
      hidden: new Set(),
      rounds: 0,
      checkedTargets: 0,
    });
  });

  test("a difference of two editions is kept apart though each of its cells may be known within its own width", () => {
    const cell = (id: string, value: number, hiding: DisclosureCell["hiding"]): DisclosureCell => ({
      id,
      value,
      lower: 0,
      primary: null,
      hiding,
    });
    const problem: DisclosureProblem = {
      cells: [
        cell("territory 1, first", 30, "closed"),
        cell("territory 2, first", 50, "closed"),
        cell("total, first", 80, "open"),
        cell("territory 1", 32, { cost: 32 }),
        cell("territory 2", 50, { cost: 50 }),
        cell("total", 82, "open"),
      ],
      relations: [0, 3].map((from) => ({
        terms: [
          { cell: from, by: 1 },
          { cell: from + 1, by: 1 },
          { cell: from + 2, by: -1 },
        ],
        is: "equal" as const,
        constant: 0,
      })),
      targets: [
        {
          id: "change of territory 1",
          terms: [
            { cell: 3, by: 1 },
            { cell: 0, by: -1 },
          ],
          width: 5,
        },
      ],
      observers: [],
    };
    expect(auditPublished(problem, new Set([0, 1]))).toEqual([]);
    const known = changed(problem, "territory 1, first", { hiding: "open" });
    expect(auditPublished(known, new Set([1]))).toMatchObject([{ target: "change of territory 1" }]);
    expect(auditPublished(changed(known, "territory 2, first", { hiding: "open" }), new Set([3, 4]))).toEqual(
      [],
    );
    expect(protect(known)).toMatchObject({ outcome: "protected", hidden: new Set([1, 3, 4]) });
  });
});
