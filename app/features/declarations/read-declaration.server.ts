import { nextMonth, previousMonth, type Day, type Month, type Period } from "#app/domain/calendar.ts";
import { covers, declarableMonths, monthToDeclare } from "#app/domain/declared-month.ts";
import { statementDueOn } from "#app/domain/position.ts";
import type { Settings } from "#app/domain/setting.ts";
import type { Db } from "#db/database.server.ts";
import { listStatements, type StoredStatement } from "#db/queries/hours/statement-facts.server.ts";
import type { DeclarationPage, DeclaredLine } from "./declaration-page.ts";
import type { DeclaringCompany } from "./declarer.ts";
import { collectiveLines, hireLine, newCollectiveLines } from "./line-of.ts";
import { readOwnLines, type OwnLines } from "./own-lines.server.ts";

export type Declaration = {
  own: OwnLines;
  /** Null: no hire nor collective line to declare yet. */
  page: DeclarationPage | null;
};

type Question = { month: Month | undefined; today: Day; settings: Settings };

/** What a company declares in a month: the one asked when it can be, else the one to declare. Undefined: see `readOwnLines`. */
export async function readDeclaration(
  db: Db,
  company: DeclaringCompany,
  { month: asked, today, settings }: Question,
): Promise<Declaration | undefined> {
  const own = await readOwnLines(db, company);
  if (own === undefined) return undefined;
  const period = declarableMonths(own.hires, monthsOfCollectives(own, today), today);
  if (period === undefined) return { own, page: null };
  const ids = own.hires.map(({ hireId }) => hireId);
  const statements = await listStatements(db, ids, period);
  const isIn = asked !== undefined && asked >= period.from && asked <= period.to;
  const month = isIn ? asked : monthToDeclare(period, { hires: own.hires, statements, today });
  return {
    own,
    page: {
      ...aroundOf(month, period),
      dueOn: statementDueOn(month, settings.statement_due_day),
      isOpen: company.stage !== "closed" && company.stage !== "cancelled",
      lines: linesOf(own, statements, { month, names: company.owns === "employed" ? "whole" : "short" }),
      receiptAddress: own.email ?? "",
    },
  };
}

/** A collective line goes on until the current month: nothing says when it ends. */
function monthsOfCollectives({ collectives, startable }: OwnLines, today: Day): Month[] {
  const months = [...collectives.map(({ month }) => month), ...startable.map(({ from }) => from)];
  return months.length === 0 ? [] : [...months, today.slice(0, 7) as Month];
}

function aroundOf(month: Month, { from, to }: Period) {
  return {
    month,
    previous: month > from ? previousMonth(month) : null,
    next: month < to ? nextMonth(month) : null,
  };
}

type Shown = { month: Month; names: "whole" | "short" };

/** What was sent back first, then in the order of the contract. */
function linesOf(own: OwnLines, statements: readonly StoredStatement[], { month, names }: Shown) {
  const byKey = new Map(statements.map((row) => [`${row.hireId} ${row.month}`, row]));
  const manyLots = new Set([...own.hires, ...own.collectives].map(({ lotId }) => lotId)).size > 1;
  const hires = own.hires
    .map((hire) => ({ hire, stored: byKey.get(`${hire.hireId} ${month}`) }))
    .filter(({ hire, stored }) => stored !== undefined || covers(hire, month))
    .map(({ hire, stored }) =>
      hireLine(hire, {
        month,
        names,
        manyLots,
        stored: stored ?? null,
        last: byKey.get(`${hire.hireId} ${previousMonth(month)}`) ?? null,
      }),
    );
  const lines = [
    ...hires,
    ...collectiveLines(own.collectives, month),
    ...newCollectiveLines(own.startable, month),
  ];
  const isReturned = ({ stored }: DeclaredLine): boolean => stored?.state === "returned";
  return [...lines.filter(isReturned), ...lines.filter((line) => !isReturned(line))];
}
