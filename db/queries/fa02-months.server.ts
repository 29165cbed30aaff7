import { sql } from "kysely";
import type { Month } from "#app/domain/calendar.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Db } from "../database.server.ts";
import { contractInScope, type Fa02ScopeIds } from "./fa02-scope.server.ts";

export type MonthOfHours = { month: Month; validated: InsertionHours; submitted: InsertionHours };

/**
 * Validated and submitted hours of each month of the period that has some, named and collective together, in
 * hundredths. They add up to `hours.achieved` and `hours.pending` of the report.
 */
export async function listFa02Months(db: Db, scope: Fa02ScopeIds): Promise<MonthOfHours[]> {
  const [named, collective] = [await namedMonths(db, scope), await collectiveMonths(db, scope)];
  const months = new Map<Month, MonthOfHours>();
  for (const { month, validated, submitted } of [...named, ...collective]) {
    const known = months.get(month);
    months.set(month, {
      month,
      validated: ((known?.validated ?? 0) + validated) as InsertionHours,
      submitted: ((known?.submitted ?? 0) + submitted) as InsertionHours,
    });
  }
  return [...months.values()].sort((one, other) => (one.month < other.month ? -1 : 1));
}

const hoursIn = (state: "validated" | "submitted", table: "statement" | "collective_statement") =>
  sql<InsertionHours>`sum(case when ${sql.ref(`${table}.state`)} = ${sql.lit(state)} then ${sql.ref(`${table}.hours`)} else 0 end)`;

/** Summed by hire and month first, on the covering index of `statement`, then by month within the scope. */
function namedMonths(db: Db, scope: Fa02ScopeIds): Promise<MonthOfHours[]> {
  const worked = db
    .selectFrom("statement")
    .select([
      "hire_id",
      "month",
      hoursIn("validated", "statement").as("validated"),
      hoursIn("submitted", "statement").as("submitted"),
    ])
    .where("month", ">=", scope.period.from)
    .where("month", "<=", scope.period.to)
    .where("state", "in", ["validated", "submitted"])
    .groupBy(["hire_id", "month"])
    .as("worked");
  return db
    .selectFrom(worked)
    .innerJoin("hire", "hire.id", "worked.hire_id")
    .innerJoin("commitment", "commitment.id", "hire.commitment_id")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .select(({ fn }) => [
      "worked.month",
      fn.sum<InsertionHours>("worked.validated").as("validated"),
      fn.sum<InsertionHours>("worked.submitted").as("submitted"),
    ])
    .where(contractInScope(scope))
    .groupBy("worked.month")
    .execute();
}

function collectiveMonths(db: Db, scope: Fa02ScopeIds): Promise<MonthOfHours[]> {
  return db
    .selectFrom("collective_statement")
    .innerJoin("commitment", "commitment.id", "collective_statement.commitment_id")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .select([
      "collective_statement.month",
      hoursIn("validated", "collective_statement").as("validated"),
      hoursIn("submitted", "collective_statement").as("submitted"),
    ])
    .where("collective_statement.month", ">=", scope.period.from)
    .where("collective_statement.month", "<=", scope.period.to)
    .where("collective_statement.state", "in", ["validated", "submitted"])
    .where(contractInScope(scope))
    .groupBy("collective_statement.month")
    .execute();
}
