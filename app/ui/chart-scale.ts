/** Round graduations from zero: at most three steps over the largest value, each 1, 2, 2,5 or 5 times a power of ten. */
export function roundScale(largest: number): { top: number; marks: number[] } {
  if (largest <= 0) return { top: 1, marks: [0] };
  const power = 10 ** Math.floor(Math.log10(largest / 3));
  const step =
    [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((size) => size * 3 >= largest) ?? largest;
  const steps = Math.ceil(largest / step);
  return { top: step * steps, marks: Array.from({ length: steps + 1 }, (_, index) => index * step) };
}

/** Two decimals are finer than a pixel. */
export function percentOf(part: number, whole: number): number {
  return whole <= 0 ? 0 : Math.round((part / whole) * 10_000) / 100;
}
