import { describe, expect, test } from "vitest";
import { auditPublished } from "#app/domain/disclosure/audit-published.ts";
import type {
  DisclosureCell,
  DisclosureOutcome,
  DisclosureProblem,
  Observer,
  Relation,
} from "#app/domain/disclosure/disclosure-problem.ts";
import { protect } from "#app/domain/disclosure/protect.ts";

const cell = (id: string, value: number, more: Partial<DisclosureCell> = {}): DisclosureCell => ({
  id,
  value,
  lower: 0,
  primary: null,
  hiding: { cost: value },
  ...more,
});
const sumOf = (inner: readonly number[], total: number): Relation => ({
  terms: [...inner.map((index) => ({ cell: index, by: 1 })), { cell: total, by: -1 }],
  is: "equal",
  constant: 0,
});
const atMost = (left: readonly number[], right: readonly number[]): Relation => ({
  terms: [
    ...left.map((index) => ({ cell: index, by: 1 })),
    ...right.map((index) => ({ cell: index, by: -1 })),
  ],
  is: "at most",
  constant: 0,
});
const host = (id: string, knows: number[], atLeast: [number, number][] = []): Observer => ({
  id,
  knows: new Set(knows),
  atLeast: new Map(atLeast),
});
const primary = { width: 5 };

function hiddenOf(problem: DisclosureProblem): number[] {
  const outcome: DisclosureOutcome = protect(problem);
  if (outcome.outcome !== "protected") throw new Error(JSON.stringify(outcome));
  expect(auditPublished(problem, outcome.hidden)).toEqual([]);
  return [...outcome.hidden].sort((a, b) => a - b);
}

describe("hosts who read with their own figures in hand", () => {
  const three: DisclosureProblem = {
    cells: [
      cell("host A", 3, { primary }),
      cell("host B", 20),
      cell("host C", 30),
      cell("host D", 40),
      cell("total", 93, { hiding: "open" }),
    ],
    relations: [sumOf([0, 1, 2, 3], 4)],
    targets: [],
    observers: [],
  };
  const withHosts = { ...three, observers: ["A", "B", "C", "D"].map((name, index) => host(name, [index])) };

  test("for the public one other host is enough; for a host, its own figure gives the small one back", () => {
    expect(hiddenOf(three)).toEqual([0, 1]);
    expect(auditPublished(withHosts, new Set([0, 1]))).toEqual([
      { target: "host A", observer: "B", how: "given away", lowest: 3, highest: 3 },
    ]);
    expect(hiddenOf(withHosts)).toEqual([0, 1, 2]);
  });

  test("its own figure is not a secret kept from a host: a total of two hosts keeps both from the public only", () => {
    const two: DisclosureProblem = {
      cells: [cell("host A", 3, { primary }), cell("host B", 20), cell("total", 23, { hiding: "open" })],
      relations: [sumOf([0, 1], 2)],
      targets: [],
      observers: [host("A", [0])],
    };
    expect(hiddenOf(two)).toEqual([0, 1]);
    expect(protect({ ...two, observers: [host("B", [1])] })).toMatchObject({
      outcome: "refused",
      unprotected: ["host A"],
    });
  });

  test("a host’s own part of the other hidden cell narrows what it can tell of the small one", () => {
    const territories: DisclosureProblem = {
      cells: [
        cell("territory 1", 3, { primary }),
        cell("territory 2", 20),
        cell("territory 3", 30),
        cell("total", 53, { hiding: "open" }),
      ],
      relations: [sumOf([0, 1, 2], 3)],
      targets: [],
      observers: [host("A", [], [[1, 19]])],
    };
    expect(auditPublished(territories, new Set([0, 1]))).toEqual([
      { target: "territory 1", observer: "A", how: "too narrow", lowest: 0, highest: 4 },
    ]);
    expect(hiddenOf(territories)).toEqual([0, 2]);
  });

  test("a cell that is all a host’s own has nothing of others to keep from it", () => {
    const problem: DisclosureProblem = {
      cells: [
        cell("territory 1", 3, { primary }),
        cell("territory 2", 20),
        cell("total", 23, { hiding: "open" }),
      ],
      relations: [sumOf([0, 1], 2)],
      targets: [],
      observers: [
        host(
          "A",
          [],
          [
            [0, 3],
            [1, 20],
          ],
        ),
      ],
    };
    expect(hiddenOf(problem)).toEqual([0, 1]);
  });
});

describe("persons who may be in several cells", () => {
  const persons = (yes: number, no: number): DisclosureProblem => ({
    cells: [
      cell("territory 1, all", yes + no),
      cell("territory 1, RSA", yes, { primary: yes < 5 ? primary : null }),
      cell("territory 1, not RSA", no),
      cell("territory 2, all", 12),
      cell("persons", 25, { hiding: "open" }),
    ],
    relations: [sumOf([1, 2], 0), atMost([0], [4]), atMost([3], [4]), atMost([4], [0, 3])],
    targets: [],
    observers: [],
  });

  test("the other answer is hidden with the small one, since both make the whole", () => {
    expect(hiddenOf(persons(2, 16))).toEqual([1, 2]);
  });

  test("a total between the greatest cell and the sum of cells bounds what is hidden", () => {
    const tight: DisclosureProblem = {
      cells: [
        cell("territory 1", 3, { primary }),
        cell("territory 2", 22),
        cell("persons", 25, { hiding: "open" }),
      ],
      relations: [atMost([0], [2]), atMost([1], [2]), atMost([2], [0, 1])],
      targets: [],
      observers: [],
    };
    expect(auditPublished(tight, new Set([0]))).toEqual([]);
    expect(hiddenOf(tight)).toEqual([0]);
    const capped = { ...tight, relations: [...tight.relations, { ...atMost([0], []), constant: 5 }] };
    expect(auditPublished(capped, new Set([0]))).toEqual([
      { target: "territory 1", observer: null, how: "too narrow", lowest: 3, highest: 5 },
    ]);
    expect(hiddenOf(capped)).toEqual([0, 1]);
  });
});
