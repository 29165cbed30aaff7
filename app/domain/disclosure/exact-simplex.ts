import { add, compare, divide, multiply, negate, signOf, type Exact } from "./exact.ts";
import { addMultiple, scaled, type SparseRow } from "./sparse-row.ts";

/** Σ row × variable ≤ room, the variables being free; room is not negative, so that all zero is always allowed. */
export type Constraint = { row: ReadonlyMap<number, Exact>; room: Exact };

/** What a basic variable is: value − Σ coefficient × the others. Slacks are numbered below zero, variables from zero. */
type BasicRow = { value: Exact; coefficients: SparseRow };
type Tableau = { basic: Map<number, BasicRow>; gains: SparseRow };

/**
 * A point of the constraints where Σ objective × variable is greatest: exact, started from zero (the true figures, which are
 * always allowed). The objective must be bounded by the constraints. Largest gain first, Bland’s smallest number while
 * nothing moves, which cannot cycle. Source: trust.md, « min / max by a small simplex ».
 */
export function maximise(
  constraints: readonly Constraint[],
  objective: ReadonlyMap<number, Exact>,
): Map<number, Exact> {
  const tableau: Tableau = {
    basic: new Map(
      constraints.map(({ row, room }, index) => [-1 - index, { value: room, coefficients: new Map(row) }]),
    ),
    gains: new Map(objective),
  };
  let hasMoved = true;
  for (;;) {
    const entering = findEntering(tableau, hasMoved);
    if (entering === null) return pointOf(tableau);
    const leaving = findLeaving(tableau, entering);
    if (leaving === null) throw new RangeError("the objective is not bounded");
    hasMoved = signOf(leaving.row.value) !== 0;
    pivot(tableau, entering, leaving);
  }
}

/** Variables (which are free) first, whichever way they gain; then slacks, which may only grow. */
function findEntering({ gains }: Tableau, byGain: boolean): number | null {
  let best: { column: number; gain: Exact } | null = null;
  for (const [column, gain] of gains) {
    if (column >= 0) return column;
    if (signOf(gain) < 0) continue;
    const isBetter = best === null || (byGain ? compare(gain, best.gain) > 0 : column > best.column);
    if (isBetter) best = { column, gain };
  }
  return best?.column ?? null;
}

/** The slack that reaches zero first; of several, the first numbered. */
function findLeaving({ basic, gains }: Tableau, entering: number): { column: number; row: BasicRow } | null {
  const way = signOf(gains.get(entering) ?? 0);
  let best: { column: number; row: BasicRow; limit: Exact } | null = null;
  for (const [column, row] of basic) {
    const rate = row.coefficients.get(entering);
    if (column >= 0 || rate === undefined || signOf(rate) !== way) continue;
    const limit = divide(row.value, way < 0 ? negate(rate) : rate);
    const order = best === null ? -1 : compare(limit, best.limit);
    if (best === null || order < 0 || (order === 0 && column > best.column)) best = { column, row, limit };
  }
  return best;
}

function pivot(
  { basic, gains }: Tableau,
  entering: number,
  leaving: { column: number; row: BasicRow },
): void {
  const rate = leaving.row.coefficients.get(entering) ?? 0;
  const coefficients = scaled(leaving.row.coefficients, divide(1, rate));
  coefficients.delete(entering);
  coefficients.set(leaving.column, divide(1, rate));
  const entered: BasicRow = { value: divide(leaving.row.value, rate), coefficients };
  basic.delete(leaving.column);
  for (const row of basic.values()) {
    const times = row.coefficients.get(entering);
    if (times === undefined) continue;
    row.coefficients.delete(entering);
    row.value = add(row.value, negate(multiply(times, entered.value)));
    addMultiple(row.coefficients, coefficients, negate(times));
  }
  basic.set(entering, entered);
  const gain = gains.get(entering) ?? 0;
  gains.delete(entering);
  addMultiple(gains, coefficients, negate(gain));
}

function pointOf({ basic }: Tableau): Map<number, Exact> {
  return new Map(
    [...basic].flatMap(([column, { value }]): [number, Exact][] => (column >= 0 ? [[column, value]] : [])),
  );
}
