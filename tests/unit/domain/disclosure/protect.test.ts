import { describe, expect, test } from "vitest";
import { auditPublished } from "#app/domain/disclosure/audit-published.ts";
import type {
  DisclosureCell,
  DisclosureOutcome,
  DisclosureProblem,
} from "#app/domain/disclosure/disclosure-problem.ts";
import { protect } from "#app/domain/disclosure/protect.ts";
import { twoWayTable } from "#tests/support/disclosure-tables.ts";

function hiddenOf(outcome: DisclosureOutcome): ReadonlySet<number> {
  if (outcome.outcome !== "protected") throw new Error(JSON.stringify(outcome));
  return outcome.hidden;
}

describe("the vectors of trust.md", () => {
  const first = twoWayTable(
    [
      [12, 30, 3],
      [25, 18, 14],
      [9, 22, 16],
    ],
    5,
  );
  const [r, q] = [0, 2];
  const [A, C] = [0, 2];

  test("hiding the one small cell gives it back by its row", () => {
    expect(auditPublished(first.problem, new Set([first.at(A, q)]))).toEqual([
      { target: "0.2", observer: null, how: "given away", lowest: 3, highest: 3 },
    ]);
  });

  test("a square of four cells is right: 0 to 15 for the small one", () => {
    const square = new Set([first.at(A, q), first.at(A, r), first.at(C, q), first.at(C, r)]);
    expect(auditPublished(first.problem, square)).toEqual([]);
  });

  test("the control finds a right pattern of at most four cells", () => {
    const hidden = hiddenOf(protect(first.problem));
    expect(hidden).toContain(first.at(A, q));
    expect(hidden.size).toBeLessThanOrEqual(4);
    expect(auditPublished(first.problem, hidden)).toEqual([]);
  });

  test("two ones hidden with the cells below them are known within 0 to 2: found, and repaired", () => {
    const { problem, at } = twoWayTable(
      [
        [1, 1, 40],
        [20, 31, 18],
        [17, 25, 22],
      ],
      5,
    );
    const below = new Set([at(0, 0), at(0, 1), at(2, 0), at(2, 1)]);
    expect(auditPublished(problem, below)).toEqual([
      { target: "0.0", observer: null, how: "too narrow", lowest: 0, highest: 2 },
      { target: "0.1", observer: null, how: "too narrow", lowest: 0, highest: 2 },
    ]);
    expect(auditPublished(problem, hiddenOf(protect(problem)))).toEqual([]);
  });

  const cell = (id: string, value: number, more: Partial<DisclosureCell> = {}): DisclosureCell => ({
    id,
    value,
    lower: 0,
    primary: null,
    hiding: { cost: value },
    ...more,
  });

  test("a commune and its territory both hidden give each other back", () => {
    const problem: DisclosureProblem = {
      cells: [
        cell("commune 3", 3, { primary: { width: 5 } }),
        cell("commune 41", 41),
        cell("territory 44", 44),
        cell("territory 62", 62),
        cell("territory 28", 28),
        cell("total", 134, { hiding: "open" }),
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
            { cell: 4, by: 1 },
            { cell: 5, by: -1 },
          ],
          is: "equal",
          constant: 0,
        },
      ],
      targets: [],
      observers: [],
    };
    const found = auditPublished(problem, new Set([0, 2]));
    expect(found).toEqual([
      { target: "commune 3", observer: null, how: "given away", lowest: 3, highest: 3 },
    ]);
    const hidden = hiddenOf(protect(problem));
    expect([...hidden].sort()).toEqual([0, 1]);
  });

  test("a quarter published after another lets the increment out: refused", () => {
    const problem: DisclosureProblem = {
      cells: [cell("Q1", 37, { hiding: "open" }), cell("Q2", 39, { hiding: "open" })],
      relations: [],
      targets: [
        {
          id: "Q2 − Q1",
          terms: [
            { cell: 1, by: 1 },
            { cell: 0, by: -1 },
          ],
          width: 5,
        },
      ],
      observers: [],
    };
    expect(protect(problem)).toMatchObject({ outcome: "refused", unprotected: ["Q2 − Q1"] });
  });
});
