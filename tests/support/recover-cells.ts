/**
 * An attempt to recover hidden figures from what is published, written apart from the control and by other means: elimination
 * modulo two primes, bounds narrowed line by line, then whole-number search. It is given what a reader has in hand, nothing else.
 */
export type Published = {
  /** What is printed, or known to the reader; null: « s ». */
  figures: readonly (number | null)[];
  /** What each is known to be at least; null: nothing. */
  atLeast: readonly (number | null)[];
  lines: readonly PublishedLine[];
};
export type PublishedLine = {
  terms: readonly { cell: number; by: number }[];
  is: "equal" | "at most";
  constant: number;
};
export type Bounds = { low: number; high: number };

const primes = [67_108_859, 67_108_837] as const;

/** The hidden figures that the equalities give exactly, by cell. */
export function recoverExactly(published: Published): Map<number, number> {
  const [first, second] = primes.map((prime) => residuesOf(published, prime));
  const found = new Map<number, number>();
  for (const [cell, residue] of first ?? []) {
    const other = second?.get(cell);
    if (other !== undefined) found.set(cell, fromResidues(residue, other));
  }
  return found;
}

/** Gauss–Jordan modulo a prime, unknown figures against what is printed: a row left with one unknown tells it. */
function residuesOf({ figures, lines }: Published, prime: number): Map<number, number> {
  const unknown = figures.flatMap((figure, cell) => (figure === null ? [cell] : []));
  const columnOf = new Map(unknown.map((cell, column) => [cell, column]));
  const width = unknown.length + 1;
  const rows = lines
    .filter(({ is }) => is === "equal")
    .map(({ terms, constant }) => {
      const row = new Float64Array(width);
      let right = constant;
      for (const { cell, by } of terms) {
        const column = columnOf.get(cell);
        if (column === undefined) right -= by * (figures[cell] ?? 0);
        else row[column] = modulo((row[column] ?? 0) + by, prime);
      }
      row[width - 1] = modulo(right, prime);
      return row;
    });
  let rank = 0;
  for (let column = 0; column < unknown.length; column += 1) {
    const at = rows.findIndex((row, index) => index >= rank && row[column] !== 0);
    const pivot = rows[at];
    const top = rows[rank];
    if (pivot === undefined || top === undefined) continue;
    [rows[rank], rows[at]] = [pivot, top];
    const inverse = power(pivot[column] ?? 0, prime - 2, prime);
    for (let index = column; index < width; index += 1)
      pivot[index] = ((pivot[index] ?? 0) * inverse) % prime;
    for (const row of rows) {
      const times = row[column] ?? 0;
      if (row === pivot || times === 0) continue;
      for (let index = column; index < width; index += 1)
        row[index] = ((row[index] ?? 0) + (prime - times) * (pivot[index] ?? 0)) % prime;
    }
    rank += 1;
  }
  const found = new Map<number, number>();
  for (const row of rows.slice(0, rank)) {
    const columns = [...unknown.keys()].filter((column) => row[column] !== 0);
    const [only, another] = columns;
    const cell = only === undefined || another !== undefined ? undefined : unknown[only];
    if (cell !== undefined) found.set(cell, row[width - 1] ?? 0);
  }
  return found;
}

function modulo(value: number, prime: number): number {
  const rest = value % prime;
  return rest < 0 ? rest + prime : rest;
}

function power(base: number, exponent: number, prime: number): number {
  let [result, square, rest] = [1, base, exponent];
  while (rest > 0) {
    if (rest % 2 === 1) result = (result * square) % prime;
    square = (square * square) % prime;
    rest = Math.floor(rest / 2);
  }
  return result;
}

/** The whole number nearest to zero that leaves these rests (Chinese remainders). */
function fromResidues(first: number, second: number): number {
  const [p, q] = primes;
  const inverse = power(p % q, q - 2, q);
  const times = (modulo(second - first, q) * inverse) % q;
  const value = BigInt(first) + BigInt(p) * BigInt(times);
  const whole = BigInt(p) * BigInt(q);
  return Number(value * 2n > whole ? value - whole : value);
}

/** Between what each figure must be, each line narrowing the others until nothing changes; null: nothing fits. */
export function narrowBounds(published: Published, start?: readonly Bounds[]): Bounds[] | null {
  const bounds = (start ?? boundsAtFirst(published)).map((one) => ({ ...one }));
  const linesOf: number[][] = bounds.map(() => []);
  published.lines.forEach(({ terms }, line) => {
    for (const { cell } of terms) linesOf[cell]?.push(line);
  });
  const waiting = new Set(published.lines.keys());
  for (const index of waiting) {
    waiting.delete(index);
    const line = published.lines[index];
    if (line === undefined) continue;
    for (const changed of narrowLine(line, bounds)) {
      const bound = bounds[changed];
      if (bound === undefined || bound.low > bound.high) return null;
      for (const other of linesOf[changed] ?? []) waiting.add(other);
    }
    if (!mayHold(line, bounds)) return null;
  }
  return bounds;
}

function boundsAtFirst({ figures, atLeast }: Published): Bounds[] {
  return figures.map((figure, cell) =>
    figure === null ? { low: atLeast[cell] ?? -Infinity, high: Infinity } : { low: figure, high: figure },
  );
}

/** Narrows what a line says of each of its cells, in place; the cells that changed. */
function narrowLine({ terms, is, constant }: PublishedLine, bounds: Bounds[]): number[] {
  const changed: number[] = [];
  for (const { cell, by } of terms) {
    const bound = bounds[cell];
    if (bound === undefined || by === 0) continue;
    const others = terms.filter((term) => term.cell !== cell);
    const least = (constant - total(others, bounds, "low")) / by;
    const most =
      is === "equal" ? (constant - total(others, bounds, "high")) / by : by > 0 ? -Infinity : Infinity;
    const low = Math.ceil(Math.min(least, most) - 1e-9);
    const high = Math.floor(Math.max(least, most) + 1e-9);
    if (low > bound.low || high < bound.high) {
      bound.low = Math.max(bound.low, low);
      bound.high = Math.min(bound.high, high);
      changed.push(cell);
    }
  }
  return changed;
}

function mayHold({ terms, is, constant }: PublishedLine, bounds: readonly Bounds[]): boolean {
  return (
    total(terms, bounds, "low") <= constant && (is === "at most" || total(terms, bounds, "high") >= constant)
  );
}

/** The least or the most the terms can make. */
function total(
  terms: readonly { cell: number; by: number }[],
  bounds: readonly Bounds[],
  side: "low" | "high",
): number {
  let sum = 0;
  for (const { cell, by } of terms) {
    const bound = bounds[cell];
    if (bound === undefined || by === 0) continue;
    sum += by * (by > 0 === (side === "high") ? bound.high : bound.low);
  }
  return sum;
}

/** Whether a cell may be worth `value` in some whole figures; null: the search was given up after `budget` tries. */
export function isPossible(
  published: Published,
  cell: number,
  value: number,
  budget: number,
): boolean | null {
  const start = boundsAtFirst(published).map((bound, index) =>
    index === cell ? { low: Math.max(bound.low, value), high: Math.min(bound.high, value) } : bound,
  );
  if ((start[cell]?.low ?? 0) > (start[cell]?.high ?? 0)) return false;
  const tries = { left: budget };
  const found = searchFrom(published, start, tries);
  return found ? true : tries.left > 0 ? false : null;
}

function searchFrom(published: Published, start: readonly Bounds[], tries: { left: number }): boolean {
  if (tries.left <= 0) return false;
  tries.left -= 1;
  const bounds = narrowBounds(published, start);
  if (bounds === null) return false;
  let chosen: { cell: number; bound: Bounds } | null = null;
  for (const [cell, bound] of bounds.entries()) {
    if (bound.low === bound.high) continue;
    if (chosen === null || bound.high - bound.low < chosen.bound.high - chosen.bound.low)
      chosen = { cell, bound };
  }
  if (chosen === null) return true;
  const { cell, bound } = chosen;
  for (const value of valuesOf(bound)) {
    const next = bounds.map((one, index) => (index === cell ? { low: value, high: value } : one));
    if (searchFrom(published, next, tries)) return true;
    if (tries.left <= 0) return false;
  }
  return false;
}

/** Every value of a bound, or the first hundred of one without end. */
function* valuesOf({ low, high }: Bounds): Generator<number> {
  const from = low === -Infinity ? Math.min(0, high) : low;
  const to = Math.min(high, from + 99);
  for (let value = from; value <= to; value += 1) yield value;
}
