import type { Expression, SqlBool } from "kysely";
import { firstDayOf, shiftMonth, type Day, type Month } from "#app/domain/calendar.ts";
import type { StatementState } from "#app/domain/exchange-codes.ts";
import { grouped } from "#app/domain/grouped.ts";
import { missingMonths } from "#app/domain/late-statement.ts";
import { lastMonthDue } from "#app/domain/position.ts";
import type { Settings } from "#app/domain/setting.ts";
import type { Db } from "#db/database.server.ts";
import { isContractAmong } from "#db/queries/contracts/contract-scope.server.ts";
import {
  listCollectiveMonths,
  listHireMonthStates,
  listOwingHires,
  type CollectiveMonth,
  type OwedLine,
} from "#db/queries/hours/owed-statements.server.ts";
import { listObligations } from "#db/queries/obligations.server.ts";

/** A line by which hours are owed, and its months due and not sent, the oldest first. */
export type MissingLine = { line: OwedLine; months: Month[] };

/** On which contracts (a condition on the table `contract`), and as seen on which day. */
export type MissingQuestion = {
  contracts: Expression<SqlBool>;
  today: Day;
  settings: Pick<Settings, "statement_due_day">;
};

/**
 * The statements due and not sent on those contracts, of hires and of collective lines: the twelve months last due. A
 * collective line is asked for every month from its first to the end of its commitment.
 */
export async function missingLines(db: Db, question: MissingQuestion): Promise<MissingLine[]> {
  const { contracts, today, settings } = question;
  const dueDay = settings.statement_due_day;
  const since = shiftMonth(lastMonthDue(today, dueDay), -12);
  const hires = await listOwingHires(db, contracts, firstDayOf(since));
  const states = new Map<string, Map<Month, StatementState>>();
  for (const { hireId, month, state } of await listHireMonthStates(db, contracts, since)) {
    const months = states.get(hireId) ?? new Map<Month, StatementState>();
    months.set(month, state);
    states.set(hireId, months);
  }
  const named = hires.map((line) => ({
    line,
    months: missingMonths(line, states.get(line.hireId ?? "") ?? new Map(), { today, dueDay }),
  }));
  const collective = await missingCollective(db, question, since);
  return [...named, ...collective].filter(({ months }) => months.length > 0);
}

async function missingCollective(db: Db, question: MissingQuestion, since: Month): Promise<MissingLine[]> {
  const { today, settings } = question;
  const rows = await listCollectiveMonths(db, question.contracts, since);
  if (rows.length === 0) return [];
  const contracts = isContractAmong([...new Set(rows.map(({ contractId }) => contractId))]);
  const obligations = await listObligations(db, { day: today, contracts });
  const ends = new Map(obligations.map(({ commitmentId, window }) => [commitmentId, window.end]));
  const lines = grouped(rows, ({ commitmentId, employerId }) => `${commitmentId} ${employerId}`);
  return [...lines.values()].flatMap((months: readonly CollectiveMonth[]) => {
    const [first] = months;
    if (first === undefined) return [];
    const { month, ...terms } = first;
    const line = {
      ...terms,
      hireId: null,
      startsOn: firstDayOf(month),
      endsOn: ends.get(first.commitmentId) ?? null,
    };
    const states = new Map(months.map((row) => [row.month, row.state]));
    return [{ line, months: missingMonths(line, states, { today, dueDay: settings.statement_due_day }) }];
  });
}
