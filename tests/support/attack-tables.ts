import type { DisclosureProblem, Observer } from "#app/domain/disclosure/disclosure-problem.ts";
import { isPossible, narrowBounds, recoverExactly, type Bounds, type Published } from "./recover-cells.ts";

/** A secret that the independent solver found, or nearly. */
export type Leak = { reader: string; target: string; how: string };

type Secret = { id: string; cell: number; value: number; width: number };

/** How long to search whole figures for each secret and reader, and who is told whether each search came to its end. */
export type WholeSearch = { tries: number; ended: (came: boolean) => void };

/**
 * All that the independent solver can find when these cells are hidden, reading as the public and as each observer; with
 * `search`, also by trying whole figures.
 */
export function attack(
  problem: DisclosureProblem,
  hidden: ReadonlySet<number>,
  search: WholeSearch | null = null,
): Leak[] {
  return [null, ...problem.observers].flatMap((observer) => {
    const { published, secrets } = whatIsRead(problem, hidden, observer);
    const reader = observer?.id ?? "the public";
    const exact = recoverExactly(published);
    const bounds = narrowBounds(published);
    if (bounds === null) throw new Error("what is published contradicts itself");
    return secrets.flatMap((secret): Leak[] => {
      const leak = (how: string): Leak[] => [{ reader, target: secret.id, how }];
      if (published.figures[secret.cell] !== null) return leak("printed");
      const found = exact.get(secret.cell);
      if (found !== undefined) return leak(found === secret.value ? "exactly" : "wrongly");
      const { low, high } = bounds[secret.cell] ?? { low: 0, high: 0 };
      if (high - low < secret.width) return leak(`between ${low} and ${high}`);
      if (search === null) return [];
      const range = wholeRange(published, secret, { low, high }, search.tries);
      search.ended(range !== null);
      return range !== null && range < secret.width ? leak("by trying whole figures") : [];
    });
  });
}

/** How far apart its possible whole values are, up to its width; null: the search was given up. */
function wholeRange(
  published: Published,
  secret: Secret,
  { low, high }: Bounds,
  tries: number,
): number | null {
  const { cell, value, width } = secret;
  let [top, bottom] = [value, value];
  for (let next = Math.min(high, value + width); next > top; next -= 1) {
    const answer = isPossible(published, cell, next, tries);
    if (answer === null) return null;
    if (answer) top = next;
  }
  for (let next = Math.max(low, top - width); next < bottom; next += 1) {
    const answer = isPossible(published, cell, next, tries);
    if (answer === null) return null;
    if (answer) bottom = next;
  }
  return top - bottom;
}

/** What a reader has in hand, and what must stay from it; a difference is one more figure, with the line that makes it. */
function whatIsRead(
  problem: DisclosureProblem,
  hidden: ReadonlySet<number>,
  observer: Observer | null,
): { published: Published; secrets: Secret[] } {
  const { cells, targets } = problem;
  const isOfOthers = (terms: readonly { cell: number; by: number }[]): boolean =>
    terms.reduce((sum, { cell, by }) => {
      const value = cells[cell]?.value ?? 0;
      return sum + by * (value - (observer?.knows.has(cell) ? value : (observer?.atLeast.get(cell) ?? 0)));
    }, 0) !== 0;
  const figures = cells.map(({ value }, cell) =>
    hidden.has(cell) && !observer?.knows.has(cell) ? null : value,
  );
  const differences = targets.map(({ terms }) => {
    const parts = terms.map(({ cell, by }) => {
      const figure = figures[cell] ?? null;
      return figure === null ? null : figure * by;
    });
    return parts.includes(null) ? null : parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
  });
  return {
    published: {
      figures: [...figures, ...differences],
      atLeast: [
        ...cells.map(({ lower }, cell) =>
          Math.max(lower ?? -Infinity, observer?.atLeast.get(cell) ?? -Infinity),
        ),
        ...targets.map(() => null),
      ],
      lines: [
        ...problem.relations,
        ...targets.map(({ terms }, index) => ({
          terms: [...terms, { cell: cells.length + index, by: -1 }],
          is: "equal" as const,
          constant: 0,
        })),
      ],
    },
    secrets: [
      ...cells.flatMap(({ id, value, primary }, cell): Secret[] =>
        primary && isOfOthers([{ cell, by: 1 }]) ? [{ id, cell, value, width: primary.width }] : [],
      ),
      ...targets.flatMap(({ id, terms, width }, index): Secret[] =>
        isOfOthers(terms)
          ? [
              {
                id,
                cell: cells.length + index,
                value: terms.reduce((sum, { cell, by }) => sum + by * (cells[cell]?.value ?? 0), 0),
                width,
              },
            ]
          : [],
      ),
    ],
  };
}
