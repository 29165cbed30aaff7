/** How failures slow the next attempt down: the account's own, and those from one address. */
export type ThrottleRule = {
  /** Failures that cost nothing. */
  free: number;
  /** Failures are forgotten after that long without one, in milliseconds. */
  memory: number;
};

const hour = 3_600_000;

/** Our choice: five honest mistakes are free; an address may hold an office of thirty people. */
export const throttleRules = {
  account: { free: 5, memory: 24 * hour },
  address: { free: 30, memory: hour },
} as const satisfies Record<string, ThrottleRule>;

/** The longest wait, in milliseconds: nobody is shut out of an account for more than a quarter of an hour. */
export const longestWait = 15 * 60_000;

/** How long to wait after that many failures, in milliseconds: 1 s, 2 s, 4 s… beyond the free ones. */
export function waitAfter(failures: number, { free }: ThrottleRule): number {
  if (failures <= free) return 0;
  return Math.min(longestWait, 1000 * 2 ** Math.min(failures - free - 1, 20));
}
