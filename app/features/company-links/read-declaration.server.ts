import { nextMonth, previousMonth, type Day, type Month, type Period } from "#app/domain/calendar.ts";
import { covers, declarableMonths, monthToDeclare } from "#app/domain/declared-month.ts";
import { statementDueOn } from "#app/domain/position.ts";
import type { Settings } from "#app/domain/setting.ts";
import type { Db } from "#db/database.server.ts";
import type { LinkedContract } from "#db/queries/company-links/links.server.ts";
import { listStatements, type StoredStatement } from "#db/queries/hours/statement-facts.server.ts";
import type { DeclarationPage } from "./declaration-page.ts";
import { collectiveLines, hireLine } from "./line-of.ts";
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
  link: LinkedContract,
  { month: asked, today, settings }: Question,
): Promise<Declaration | undefined> {
  const own = await readOwnLines(db, link);
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
      isOpen: link.stage !== "closed" && link.stage !== "cancelled",
      lines: linesOf(own, statements, month),
      receiptAddress: own.email ?? "",
    },
  };
}

/** A collective line goes on until the current month: nothing says when it ends. */
function monthsOfCollectives({ collectives }: OwnLines, today: Day): Month[] {
  const months = collectives.map(({ month }) => month);
  return months.length === 0 ? [] : [...months, today.slice(0, 7) as Month];
}

function aroundOf(month: Month, { from, to }: Period) {
  return {
    month,
    previous: month > from ? previousMonth(month) : null,
    next: month < to ? nextMonth(month) : null,
  };
}

function linesOf(own: OwnLines, statements: readonly StoredStatement[], month: Month) {
  const byKey = new Map(statements.map((row) => [`${row.hireId} ${row.month}`, row]));
  const manyLots = new Set([...own.hires, ...own.collectives].map(({ lotId }) => lotId)).size > 1;
  const hires = own.hires
    .map((hire) => ({ hire, stored: byKey.get(`${hire.hireId} ${month}`) }))
    .filter(({ hire, stored }) => stored !== undefined || covers(hire, month))
    .map(({ hire, stored }) =>
      hireLine(hire, {
        month,
        manyLots,
        stored: stored ?? null,
        last: byKey.get(`${hire.hireId} ${previousMonth(month)}`) ?? null,
      }),
    );
  return [...hires, ...collectiveLines(own.collectives, month)];
}
