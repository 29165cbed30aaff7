import type { Month } from "./calendar.ts";

/** A named RSA recipient of a host, and the first month of the year with validated hours under a hire that says so. */
export type RsaPerson = { personKey: string; firstMonth: Month };

/** Validated collective hours of one commitment, employer and month. */
export type RsaCollective = {
  commitmentId: string;
  employerId: string;
  month: Month;
  /** Hundredths. */
  hours: number;
  rsa: number;
};

export type RsaRows = { persons: readonly RsaPerson[]; collective: readonly RsaCollective[] };

/** RSA recipients reached from 1 January to the end of a month. */
export type RsaAtMonth = { month: Month; named: number; collective: number };

/**
 * RSA recipients of one host reached at the end of each month, since January: what `participants.rsa` and `collectiveRsa` of the
 * FA02 report of January to that month say (a property test holds them together). Source: indicators.md, 2.
 */
export function rsaByMonth(rows: RsaRows, months: readonly Month[]): RsaAtMonth[] {
  return months.map((month) => ({
    month,
    named: new Set(
      rows.persons.filter(({ firstMonth }) => firstMonth <= month).map(({ personKey }) => personKey),
    ).size,
    collective: collectiveRsa(rows.collective.filter((row) => row.month <= month)),
  }));
}

/** The largest head count of each commitment and employer that worked, summed. */
function collectiveRsa(rows: readonly RsaCollective[]): number {
  const most = new Map<string, { hours: number; rsa: number }>();
  for (const { commitmentId, employerId, hours, rsa } of rows) {
    const key = `${commitmentId} ${employerId}`;
    const known = most.get(key) ?? { hours: 0, rsa: 0 };
    most.set(key, { hours: known.hours + hours, rsa: Math.max(known.rsa, rsa) });
  }
  return [...most.values()].reduce((sum, { hours, rsa }) => (hours > 0 ? sum + rsa : sum), 0);
}
