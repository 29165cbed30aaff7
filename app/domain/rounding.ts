/**
 * numerator ÷ denominator, rounded half up, exact for integers of any size (BigInt inside: a product of
 * hours and days outgrows 2^53 long before a contract looks unusual). Denominator > 0.
 */
export function divideHalfUp(numerator: bigint, denominator: bigint): number {
  const doubled = 2n * numerator + denominator;
  const divisor = 2n * denominator;
  const quotient = doubled / divisor;
  return Number(doubled < 0n && quotient * divisor !== doubled ? quotient - 1n : quotient);
}

/** part ÷ whole, half up to 4 decimals; null when the whole is ≤ 0. Source: indicators.md, « Units and time ». */
export function rate(part: number, whole: number): number | null {
  if (whole <= 0) return null;
  return divideHalfUp(BigInt(part) * 10_000n, BigInt(whole)) / 10_000;
}
