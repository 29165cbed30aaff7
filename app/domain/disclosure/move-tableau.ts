/**
 * A small dual simplex in floating numbers, over rows kept only where they are not zero. It looks for cheap moves; nothing it
 * says is believed before it is verified exactly (`directionOf`, `proofOf`).
 *
 * A basic variable is value − Σ coefficient × the others, which are all zero. Costs stay ≥ 0 (dual feasible): rows out of
 * bounds are brought back one by one, by the variable whose cost rises least.
 */
export type MoveRow = {
  basic: number;
  value: number;
  coefficients: Map<number, number>;
};

export type MoveTableau = {
  rows: Map<number, MoveRow>;
  /** What a unit of each variable costs from here, where a pivot has changed it. */
  costs: Map<number, number>;
  costOf: (column: number) => number;
  /** The most a variable may be; 0 for the gap of an equality. */
  limitOf: (column: number) => number;
  /** Variables counted down from their limit. */
  flipped: Set<number>;
};

const tolerance = 1e-7;
/** Far above what any real table took (a few dozens): beyond, the search gives up and the exact control decides. */
const mostPivots = 2_000;

/** Brings every row back within bounds; `entered` is told each variable that becomes basic. False: it cannot be done. */
export function settle(tableau: MoveTableau, entered: (column: number) => void): boolean {
  for (let pivots = 0; pivots < mostPivots; pivots += 1) {
    const row = farthestOut(tableau);
    if (row === null) return true;
    if (row.value > 0) flip(tableau, row);
    const column = cheapestEntering(tableau, row);
    if (column === null) return false;
    pivot(tableau, row, column);
    entered(column);
  }
  return false;
}

function farthestOut({ rows, limitOf }: MoveTableau): MoveRow | null {
  let worst: MoveRow | null = null;
  let most = tolerance;
  for (const row of rows.values()) {
    const out = Math.max(-row.value, row.value - limitOf(row.basic));
    if (out > most * (1 + tolerance)) [worst, most] = [row, out];
  }
  return worst;
}

/** Counts the basic variable from its limit, so that it is below zero instead of above its limit. */
function flip({ flipped, limitOf }: MoveTableau, row: MoveRow): void {
  const limit = limitOf(row.basic);
  row.value = limit - row.value;
  for (const [column, by] of row.coefficients) row.coefficients.set(column, -by);
  if (!flipped.delete(row.basic)) flipped.add(row.basic);
}

function cheapestEntering({ costs, costOf }: MoveTableau, row: MoveRow): number | null {
  let best: { column: number; ratio: number; size: number } | null = null;
  for (const [column, by] of row.coefficients) {
    if (by > -tolerance) continue;
    const ratio = Math.max(0, costs.get(column) ?? costOf(column)) / -by;
    const isBetter =
      best === null ||
      ratio < best.ratio - tolerance ||
      (ratio < best.ratio + tolerance && (-by > best.size || (-by === best.size && column < best.column)));
    if (isBetter) best = { column, ratio, size: -by };
  }
  return best?.column ?? null;
}

function pivot({ rows, costs, costOf, limitOf }: MoveTableau, row: MoveRow, column: number): void {
  const leaving = row.basic;
  const rate = row.coefficients.get(column) ?? 1;
  const coefficients = new Map<number, number>();
  for (const [other, by] of row.coefficients) if (other !== column) coefficients.set(other, by / rate);
  // The gap of an equality never opens again: it is forgotten.
  if (limitOf(leaving) > 0) coefficients.set(leaving, 1 / rate);
  const entered: MoveRow = { basic: column, value: row.value / rate, coefficients };
  rows.delete(leaving);
  for (const other of rows.values()) substitute(other, entered);
  rows.set(column, entered);
  const cost = costs.get(column) ?? costOf(column);
  for (const [other, by] of coefficients) {
    const base = other === leaving ? 0 : (costs.get(other) ?? costOf(other));
    costs.set(other, base - cost * by);
  }
  costs.set(column, 0);
}

/** Replaces a variable that has become basic elsewhere by what it is. */
export function substitute(row: MoveRow, entered: MoveRow): void {
  const times = row.coefficients.get(entered.basic);
  if (times === undefined) return;
  row.coefficients.delete(entered.basic);
  row.value -= times * entered.value;
  for (const [column, by] of entered.coefficients) {
    const sum = (row.coefficients.get(column) ?? 0) - times * by;
    if (Math.abs(sum) < 1e-11) row.coefficients.delete(column);
    else row.coefficients.set(column, sum);
  }
}
