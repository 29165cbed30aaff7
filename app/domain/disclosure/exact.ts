/**
 * Exact rational numbers: a whole number that fits stays a plain number, anything else is a fraction of big integers in
 * its lowest terms. Nothing is ever rounded: what the control proves is true. Source: trust.md, « exact rationals ».
 */
export type Exact = number | Ratio;

/** Never whole and small at once (it would be a plain number); the denominator is positive. */
export type Ratio = { readonly over: bigint; readonly under: bigint };

/** Left + right, exactly. */
export function add(left: Exact, right: Exact): Exact {
  if (typeof left === "number" && typeof right === "number") {
    const sum = left + right;
    if (Number.isSafeInteger(sum)) return sum;
  }
  const [a, b] = [ratioOf(left), ratioOf(right)];
  return lowest(a.over * b.under + b.over * a.under, a.under * b.under);
}

/** Left × right, exactly. */
export function multiply(left: Exact, right: Exact): Exact {
  if (typeof left === "number" && typeof right === "number") {
    const product = left * right;
    if (Number.isSafeInteger(product)) return product;
  }
  const [a, b] = [ratioOf(left), ratioOf(right)];
  return lowest(a.over * b.over, a.under * b.under);
}

/** The opposite; never -0. */
export function negate(value: Exact): Exact {
  return typeof value === "number" ? 0 - value : { over: -value.over, under: value.under };
}

/** Left − right, exactly. */
export function subtract(left: Exact, right: Exact): Exact {
  return add(left, negate(right));
}

/** The divisor is not zero: dividing by it is the caller’s mistake, and throws. */
export function divide(left: Exact, right: Exact): Exact {
  if (right === 0) throw new RangeError("division by zero");
  if (typeof left === "number" && typeof right === "number" && left % right === 0) return left / right;
  const [a, b] = [ratioOf(left), ratioOf(right)];
  return lowest(a.over * b.under, a.under * b.over);
}

/** Negative, zero or positive as left is below, at or above right. */
export function compare(left: Exact, right: Exact): number {
  if (typeof left === "number" && typeof right === "number") return left - right;
  return signOf(subtract(left, right));
}

/** -1, 0 or 1. */
export function signOf(value: Exact): number {
  if (typeof value === "number") return Math.sign(value);
  return value.over < 0n ? -1 : 1;
}

/** For people and for sorting only: the nearest floating number. */
export function toNumber(value: Exact): number {
  return typeof value === "number" ? value : Number(value.over) / Number(value.under);
}

/** The fraction as whole numbers, over and under; a plain number is over one. */
export function ratioOf(value: Exact): Ratio {
  return typeof value === "number" ? { over: BigInt(value), under: 1n } : value;
}

/** over ÷ under in lowest terms. */
export function lowest(over: bigint, under: bigint): Exact {
  const sign = under < 0n ? -1n : 1n;
  const shared = greatestDivisor(over, under) * sign;
  const [top, bottom] = [over / shared, under / shared];
  if (bottom === 1n && top >= BigInt(Number.MIN_SAFE_INTEGER) && top <= BigInt(Number.MAX_SAFE_INTEGER))
    return Number(top);
  return { over: top, under: bottom };
}

/** Of two whole numbers, whatever their signs; never negative. */
export function greatestDivisor(left: bigint, right: bigint): bigint {
  let [a, b] = [left < 0n ? -left : left, right < 0n ? -right : right];
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
