/**
 * A small dual simplex in floating numbers, over rows kept only where they are not zero. It looks for cheap moves; nothing it
 * says is believed before it is verified exactly (`directionOf`, `proofOf`).
 *
 * A variable costs `cost` for each unit away from zero, whichever way, and stops at `room` below zero. Out of the basis it sits
 * at zero or at its stop; in the basis it is on one side of zero. Every step away costs (dual feasible): a row that has left
 * its side is brought back to its edge by the variable that does it at least cost, or goes on to the other side.
 */
export type MoveRow = {
  basic: number;
  /** What it is while the others sit where they are; of each step of another, `coefficient` is taken away. */
  value: number;
  coefficients: Map<number, number>;
  side: "above" | "below" | "gap";
};

export type MoveTableau = {
  rows: Map<number, MoveRow>;
  /** What a step up costs beside its own cost, where a pivot has changed it. */
  prices: Map<number, number>;
  /** Variables out of the basis that sit at their stop, not at zero. */
  stopped: Set<number>;
  costOf: (column: number) => number;
  /** How far below zero a variable may go; Infinity when nothing stops it. */
  roomOf: (column: number) => number;
  /** How far out of its side a row may be left: what rounding makes of figures of this size. */
  near: number;
};

type Entering = { column: number; way: 1 | -1; ratio: number; size: number };

/** Below this a coefficient is taken for zero. */
const tolerance = 1e-7;
/** Far above what real tables took (a few dozens): beyond, the search gives up and the exact control decides. */
const mostPivots = 2_000;

/** Brings every row back to its side; `entered` is told each variable that becomes basic. False: it cannot be done. */
export function settle(tableau: MoveTableau, entered: (column: number) => void): boolean {
  for (let pivots = 0; pivots < mostPivots; pivots += 1) {
    const row = farthestOut(tableau);
    if (row === null) return true;
    const way = row.value < lowestOf(tableau, row) ? 1 : -1;
    const entering = cheapestEntering(tableau, row, way);
    const crossing = costToCross(tableau, row, way);
    if (crossing !== null && (entering === null || crossing <= entering.ratio)) cross(tableau, row);
    else if (entering === null) return false;
    else {
      pivot(tableau, row, { entering, edge: way > 0 ? lowestOf(tableau, row) : 0 });
      entered(entering.column);
    }
  }
  return false;
}

function lowestOf({ roomOf }: MoveTableau, { basic, side }: MoveRow): number {
  return side === "below" ? -roomOf(basic) : 0;
}

function farthestOut(tableau: MoveTableau): MoveRow | null {
  let worst: MoveRow | null = null;
  let most = tableau.near;
  for (const row of tableau.rows.values()) {
    const over = row.side === "above" ? 0 : row.value;
    const out = Math.max(lowestOf(tableau, row) - row.value, over);
    if (out > most) [worst, most] = [row, out];
  }
  return worst;
}

/** A way of moving that brings the row (`way` it must go) back, at the least cost for what it moves it. */
function cheapestEntering(tableau: MoveTableau, row: MoveRow, rowWay: 1 | -1): Entering | null {
  let best: Entering | null = null;
  for (const [column, by] of row.coefficients) {
    const size = Math.abs(by);
    if (size < tolerance) continue;
    const way = by > 0 === rowWay > 0 ? -1 : 1;
    if (way < 0 && (tableau.stopped.has(column) || tableau.roomOf(column) === 0)) continue;
    const slope = way < 0 || tableau.stopped.has(column) ? -tableau.costOf(column) : tableau.costOf(column);
    const ratio = Math.max(0, way * ((tableau.prices.get(column) ?? 0) + slope)) / size;
    const isBetter =
      best === null ||
      ratio < best.ratio - tolerance ||
      (ratio < best.ratio + tolerance &&
        (size > best.size + tolerance || (size > best.size - tolerance && column < best.column)));
    if (isBetter) best = { column, way, ratio, size };
  }
  return best;
}

/** What it costs a row to go on to the other side of zero; null when it may not. */
function costToCross({ costOf, roomOf }: MoveTableau, { basic, side }: MoveRow, way: 1 | -1): number | null {
  const isToZero = (side === "above" && way > 0) || (side === "below" && way < 0);
  return isToZero && roomOf(basic) > 0 ? 2 * costOf(basic) : null;
}

function cross({ prices, costOf }: MoveTableau, row: MoveRow): void {
  const change = row.side === "above" ? 2 * costOf(row.basic) : -2 * costOf(row.basic);
  row.side = row.side === "above" ? "below" : "above";
  for (const [column, by] of row.coefficients) prices.set(column, (prices.get(column) ?? 0) + change * by);
}

function pivot(
  { rows, prices, stopped, costOf, roomOf }: MoveTableau,
  row: MoveRow,
  { entering: { column, way }, edge }: { entering: Entering; edge: number },
): void {
  const rate = row.coefficients.get(column) ?? 1;
  const isFromStop = stopped.delete(column);
  const step = (row.value - edge) / rate;
  const entered: MoveRow = {
    basic: column,
    value: step - (isFromStop ? roomOf(column) : 0),
    coefficients: new Map(),
    side: way < 0 || isFromStop ? "below" : "above",
  };
  for (const [other, by] of row.coefficients)
    if (other !== column) entered.coefficients.set(other, by / rate);
  rows.delete(row.basic);
  const slope = entered.side === "below" ? -costOf(column) : costOf(column);
  const gain = (prices.get(column) ?? 0) + slope;
  for (const [other, by] of entered.coefficients) prices.set(other, (prices.get(other) ?? 0) - gain * by);
  // The gap of an equality never opens again: it is forgotten.
  if (row.side !== "gap") {
    entered.coefficients.set(row.basic, 1 / rate);
    const own = row.side === "below" ? -costOf(row.basic) : costOf(row.basic);
    prices.set(row.basic, 0 - gain / rate - own);
    if (edge < 0) stopped.add(row.basic);
  }
  for (const other of rows.values()) substitute(other, entered, step);
  rows.set(column, entered);
}

/** Replaces, in a row, a variable that has become basic by what it is; `step`: how far it went from where it sat. */
export function substitute(row: MoveRow, entered: MoveRow, step: number): void {
  const times = row.coefficients.get(entered.basic);
  if (times === undefined) return;
  row.coefficients.delete(entered.basic);
  row.value -= times * step;
  for (const [column, by] of entered.coefficients) {
    const sum = (row.coefficients.get(column) ?? 0) - times * by;
    if (Math.abs(sum) < 1e-11) row.coefficients.delete(column);
    else row.coefficients.set(column, sum);
  }
}
