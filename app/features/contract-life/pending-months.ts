import { monthOf, monthsOf, type Day, type Month } from "#app/domain/calendar.ts";
import type { StatementState } from "#app/domain/exchange-codes.ts";
import type { HireMonths, listOpenStatements } from "#db/queries/contracts/contract-closing.server.ts";

/** One month of one employer on one lot that is not validated. `missing`: nothing was declared while a hire was open. */
export type PendingMonth = {
  month: Month;
  lot: string;
  employer: string;
  state: Exclude<StatementState, "validated"> | "missing";
  statements: number;
  /** Declared hours, in hundredths; 0 when nothing was. */
  hours: number;
};

type OpenStatement = Awaited<ReturnType<typeof listOpenStatements>>[number];

/** What is still to be validated or declared up to the last month due, the oldest first. */
export function pendingMonths(
  open: readonly OpenStatement[],
  hires: readonly HireMonths[],
  { monthDue, endsOn }: { monthDue: Month; endsOn: Day | null },
): PendingMonth[] {
  const last = endsOn !== null && monthOf(endsOn) < monthDue ? monthOf(endsOn) : monthDue;
  const found = new Map<string, PendingMonth>();
  for (const { lotNumber, employerId, employerName, month, state, statements, hours } of open) {
    if (state === "validated") continue;
    add(found, `${month} ${lotNumber} ${employerId} ${state}`, {
      month,
      lot: lotNumber,
      employer: employerName,
      state,
      statements,
      hours,
    });
  }
  for (const hire of hires) {
    for (const month of missingMonths(hire, last)) {
      add(found, `${month} ${hire.lotNumber} ${hire.employerId} missing`, {
        month,
        lot: hire.lotNumber,
        employer: hire.employerName,
        state: "missing",
        statements: 1,
        hours: 0,
      });
    }
  }
  return [...found.values()].sort((one, other) =>
    one.month < other.month ? -1 : one.month > other.month ? 1 : 0,
  );
}

function missingMonths({ startsOn, endsOn, months }: HireMonths, last: Month): Month[] {
  const to = endsOn !== null && monthOf(endsOn) < last ? monthOf(endsOn) : last;
  const from = monthOf(startsOn);
  return from > to ? [] : monthsOf({ from, to }).filter((month) => !months.has(month));
}

function add(found: Map<string, PendingMonth>, key: string, one: PendingMonth): void {
  const known = found.get(key);
  if (known === undefined) found.set(key, one);
  else {
    found.set(key, {
      ...known,
      statements: known.statements + one.statements,
      hours: known.hours + one.hours,
    });
  }
}
