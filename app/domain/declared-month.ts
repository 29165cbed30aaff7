import { monthOf, monthsOf, previousMonth, type Day, type Month, type Period } from "./calendar.ts";
import type { StatementState } from "./exchange-codes.ts";

export type DatedHire = { hireId: string; startsOn: Day; endsOn: Day | null };
type MonthState = { hireId: string; month: Month; state: StatementState };

/**
 * The months a company may declare: from the first hire to the last, never after the current one, and those it already has
 * statements for. Undefined: none yet.
 */
export function declarableMonths(
  hires: readonly DatedHire[],
  stated: readonly Month[],
  today: Day,
): Period | undefined {
  const current = monthOf(today);
  const covered = hires.flatMap(({ startsOn, endsOn }) => {
    const from = monthOf(startsOn);
    const to = endsOn === null || monthOf(endsOn) > current ? current : monthOf(endsOn);
    return from > to ? [] : [from, to];
  });
  const months = [...covered, ...stated].sort();
  const [from] = months;
  const to = months.at(-1);
  return from === undefined || to === undefined ? undefined : { from, to };
}

/**
 * The month a company’s page opens on: the oldest one over where a hire has no declared statement (none, a draft, one sent
 * back), else the last one over. Source: our choice.
 */
export function monthToDeclare(
  { from, to }: Period,
  {
    hires,
    statements,
    today,
  }: { hires: readonly DatedHire[]; statements: readonly MonthState[]; today: Day },
): Month {
  const done = new Set(
    statements
      .filter(({ state }) => state === "submitted" || state === "validated")
      .map(({ hireId, month }) => `${hireId} ${month}`),
  );
  const lastOver = previousMonth(monthOf(today));
  const missing = monthsOf({ from, to: to < lastOver ? to : lastOver }).find((month) =>
    hires.some((hire) => covers(hire, month) && !done.has(`${hire.hireId} ${month}`)),
  );
  if (missing !== undefined) return missing;
  if (lastOver < from) return from;
  return lastOver > to ? to : lastOver;
}

/** Whether a day of the month is in the hire. */
export function covers({ startsOn, endsOn }: Pick<DatedHire, "startsOn" | "endsOn">, month: Month): boolean {
  return monthOf(startsOn) <= month && (endsOn === null || monthOf(endsOn) >= month);
}
