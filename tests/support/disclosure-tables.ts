import type {
  DisclosureCell,
  DisclosureProblem,
  Relation,
} from "#app/domain/disclosure/disclosure-problem.ts";

export type TwoWay = {
  problem: DisclosureProblem;
  /** Index of a cell; a row or column past the last is the margin. */
  at: (row: number, column: number) => number;
};

/** A two-way table of counts with its margins, small cells primary; zeros are open. */
export function twoWayTable(values: readonly (readonly number[])[], threshold: number): TwoWay {
  const columns = values[0]?.length ?? 0;
  const rows = [...values.map((row) => [...row, sum(row)])];
  rows.push(Array.from({ length: columns + 1 }, (_, column) => sum(rows.map((row) => row[column] ?? 0))));
  const at = (row: number, column: number): number => row * (columns + 1) + column;
  const cells = rows.flatMap((row, r) =>
    row.map((value, c): DisclosureCell => {
      const isMargin = r === values.length || c === columns;
      return {
        id: `${r}.${c}`,
        value,
        lower: 0,
        primary: value > 0 && value < threshold ? { width: threshold } : null,
        hiding: value === 0 ? "open" : { cost: value * (isMargin ? 10 : 1) },
      };
    }),
  );
  const line = (inner: number[], total: number): Relation => ({
    terms: [...inner.map((cell) => ({ cell, by: 1 })), { cell: total, by: -1 }],
    is: "equal",
    constant: 0,
  });
  const relations = [
    ...rows.map((_, r) =>
      line(
        Array.from({ length: columns }, (_one, c) => at(r, c)),
        at(r, columns),
      ),
    ),
    ...Array.from({ length: columns + 1 }, (_, c) =>
      line(
        values.map((_row, r) => at(r, c)),
        at(values.length, c),
      ),
    ),
  ];
  return { problem: { cells, relations, targets: [], observers: [] }, at };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
