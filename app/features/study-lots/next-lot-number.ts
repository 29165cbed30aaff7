/** The first whole number after all those of a study: `5` after `1`, `2 bis` and `4`. */
export function nextLotNumber(taken: readonly string[]): string {
  const numbers = taken.map((number) => Number(/^\d{1,6}$/.exec(number)?.[0] ?? 0));
  return String(Math.max(0, ...numbers) + 1);
}
