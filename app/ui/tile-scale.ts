/** The four steps of a tile map at most: `from` of each but the first, rising. Fewer when values do not spread. */
export function tileSteps(values: readonly number[]): number[] {
  const sorted = values.filter((value) => value > 0).sort((one, other) => one - other);
  const quarter = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  const steps = [0.25, 0.5, 0.75].map((share) => roundedDown(quarter(share)));
  const lowest = sorted[0] ?? 0;
  return [...new Set(steps)].filter((step) => step > lowest);
}

/** The step of a value, from 1: above that many of the bounds. */
export function stepOf(value: number, steps: readonly number[]): 1 | 2 | 3 | 4 {
  const above = steps.filter((step) => value >= step).length;
  return above >= 3 ? 4 : above === 2 ? 3 : above === 1 ? 2 : 1;
}

/** On two figures: 31 204 → 31 000. */
function roundedDown(value: number): number {
  if (value < 10) return value;
  const unit = 10 ** (Math.floor(Math.log10(value)) - 1);
  return Math.floor(value / unit) * unit;
}
