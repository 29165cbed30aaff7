import type { Month } from "#app/domain/calendar.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Mechanism } from "#app/domain/mechanism.ts";
import type { Db } from "../database.server.ts";
import type { CommitmentId, HireId, OrganisationId } from "../schema/columns.ts";
import { contractInScope, type Fa02ScopeIds } from "./fa02-scope.server.ts";

/** One statement behind an hours figure; `hireId` is null for a collective one. */
export type StatementLine = {
  month: Month;
  hours: InsertionHours;
  commitmentId: CommitmentId;
  employerId: OrganisationId;
  hireId: HireId | null;
};

export type StatementQuestion = {
  state: "validated" | "submitted";
  mechanisms: readonly Mechanism[] | null;
  page: { offset: number; limit: number };
};

/** A page of the statements above 0 of a scope, latest month first, with how many there are and their sum. */
export async function pageOfStatements(
  db: Db,
  scope: Fa02ScopeIds,
  question: StatementQuestion,
): Promise<{ lines: StatementLine[]; count: number; sum: number }> {
  const lines = linesOf(db, scope, question);
  const totals = await db
    .selectFrom(lines.as("line"))
    .select(({ fn }) => [fn.countAll<number>().as("count"), fn.sum<number | null>("line.hours").as("sum")])
    .executeTakeFirstOrThrow();
  const page = await db
    .selectFrom(lines.as("line"))
    .selectAll()
    .orderBy("line.month", "desc")
    .orderBy("line.commitmentId")
    .orderBy("line.employerId")
    .orderBy("line.hireId")
    .limit(question.page.limit)
    .offset(question.page.offset)
    .execute();
  return { lines: page, count: totals.count, sum: totals.sum ?? 0 };
}

function linesOf(db: Db, scope: Fa02ScopeIds, { state, mechanisms }: StatementQuestion) {
  const { from, to } = scope.period;
  const named = db
    .selectFrom("statement")
    .innerJoin("hire", "hire.id", "statement.hire_id")
    .innerJoin("commitment", "commitment.id", "hire.commitment_id")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .select([
      "statement.month",
      "statement.hours",
      "hire.commitment_id as commitmentId",
      "hire.employer_id as employerId",
      (eb) => eb.ref("hire.id").$castTo<HireId | null>().as("hireId"),
    ])
    .where("statement.month", ">=", from)
    .where("statement.month", "<=", to)
    .where("statement.state", "=", state)
    .where("statement.hours", ">", 0 as InsertionHours)
    .where(contractInScope(scope))
    .$if(mechanisms !== null, (query) => query.where("commitment.mechanism", "in", mechanisms ?? []));
  const collective = db
    .selectFrom("collective_statement as declared")
    .innerJoin("commitment", "commitment.id", "declared.commitment_id")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .select([
      "declared.month",
      "declared.hours",
      "declared.commitment_id as commitmentId",
      "declared.employer_id as employerId",
      (eb) => eb.cast<HireId | null>(eb.val(null), "text").as("hireId"),
    ])
    .where("declared.month", ">=", from)
    .where("declared.month", "<=", to)
    .where("declared.state", "=", state)
    .where("declared.hours", ">", 0 as InsertionHours)
    .where(contractInScope(scope))
    .$if(mechanisms !== null, (query) => query.where("commitment.mechanism", "in", mechanisms ?? []));
  return named.unionAll(collective);
}
