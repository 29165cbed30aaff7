/** One bar: a month, or any slice of time. Values in hundredths of an hour. */
export type MonthlyValue = {
  /** Under the bar, short: `sept.`. */
  label: string;
  validated: number;
  /** Declared, waiting: hatched above. */
  pending?: number;
};

export type MonthlySeries = {
  /** What is drawn, for those who do not see it: « Heures par mois, de mars à octobre 2026 ». */
  name: string;
  months: readonly MonthlyValue[];
  /** The pace that was needed: a dashed line. */
  expected?: number;
};

export function largestOf({ months, expected = 0 }: MonthlySeries): number {
  return Math.max(expected, ...months.map(({ validated, pending = 0 }) => validated + pending));
}
