import { expect, test } from "vitest";
import { auditPublished } from "#app/domain/disclosure/audit-published.ts";
import { protect } from "#app/domain/disclosure/protect.ts";
import { attack } from "#tests/support/attack-tables.ts";
import { linkedTables } from "#tests/support/linked-tables.ts";
import { torture } from "#tests/support/torture-set.ts";
import { diceOf } from "#tests/bench/dice.ts";

const seedsFrom = (first: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => first + index);

test("of 300 sets of linked tables the independent solver recovers nothing, and almost all when small cells alone are hidden", () => {
  const figures = torture(seedsFrom(1, 300), 100);
  expect(figures.leaks).toEqual([]);
  expect(figures.sets).toBe(300);
  expect(figures.secrets).toBeGreaterThan(5_000);
  expect(figures.naiveLeaks / figures.sets).toBeGreaterThan(0.8);
  expect(figures.refused).toBeGreaterThan(0);
  expect(figures.refused / figures.sets).toBeLessThan(0.15);
  expect(figures.ended).toBeGreaterThan(100);
}, 180_000);

test("whatever is hidden, the audit finds at least what the independent solver finds, and nobody else’s value exactly", () => {
  for (const seed of seedsFrom(20_001, 40)) {
    const problem = linkedTables(seed);
    const dice = diceOf(seed);
    const hidden = new Set(
      [...problem.cells.keys()].filter((cell) => {
        const { primary, hiding } = problem.cells[cell] ?? { primary: null, hiding: "open" as const };
        return hiding === "closed" || primary !== null || (hiding !== "open" && dice.chance(40));
      }),
    );
    const found = auditPublished(problem, hidden);
    const nameOf = (target: string, reader: string): string => `${seed}, ${target}, ${reader}`;
    const audited = found.map(({ target, observer }) => nameOf(target, observer ?? "the public"));
    const leaks = attack(problem, hidden);
    expect(audited).toEqual(
      expect.arrayContaining(leaks.map(({ target, reader }) => nameOf(target, reader))),
    );
    const givenAway = found.filter(({ how }) => how === "given away");
    expect(givenAway.map(({ target, observer }) => nameOf(target, observer ?? "the public")).sort()).toEqual(
      leaks
        .filter(({ how }) => how === "exactly" || how === "printed")
        .map(({ target, reader }) => nameOf(target, reader))
        .sort(),
    );
  }
}, 120_000);

test("no cell hidden for another’s sake could be published: the audit then finds a secret", () => {
  for (const seed of seedsFrom(30_001, 25)) {
    const problem = linkedTables(seed);
    const outcome = protect(problem);
    if (outcome.outcome !== "protected") continue;
    const extra = [...outcome.hidden].filter((cell) => {
      const found = problem.cells[cell];
      return found?.primary === null && found.hiding !== "closed";
    });
    for (const cell of extra) {
      const fewer = new Set(outcome.hidden);
      fewer.delete(cell);
      expect(auditPublished(problem, fewer), `set ${seed}, cell ${cell}`).not.toEqual([]);
    }
  }
}, 120_000);

test("the same problem is always hidden the same way", () => {
  for (const seed of seedsFrom(40_001, 5))
    expect(protect(linkedTables(seed))).toEqual(protect(linkedTables(seed)));
});
