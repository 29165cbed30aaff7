import { sql } from "kysely";
import type { Fa02CollectiveHours, Fa02HireHours } from "#app/domain/fa02-rows.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Db } from "../database.server.ts";
import { contractInScope, type Fa02ScopeIds } from "./fa02-scope.server.ts";

const validatedHours = sql<InsertionHours>`sum(case when state = 'validated' then hours else 0 end)`;
const submittedHours = sql<InsertionHours>`sum(case when state = 'submitted' then hours else 0 end)`;

/**
 * Validated and submitted hours of each hire over the period, in hundredths: one pass over the covering
 * index of `statement`, then the hire and what it belongs to.
 */
export async function listFa02HireHours(db: Db, scope: Fa02ScopeIds): Promise<Fa02HireHours[]> {
  const rows = await db
    .selectFrom(
      db
        .selectFrom("statement")
        .select(["hire_id", validatedHours.as("validated"), submittedHours.as("submitted")])
        .where("month", ">=", scope.period.from)
        .where("month", "<=", scope.period.to)
        .where("state", "in", ["validated", "submitted"])
        .groupBy("hire_id")
        .as("worked"),
    )
    .innerJoin("hire", "hire.id", "worked.hire_id")
    .innerJoin("participant", "participant.id", "hire.participant_id")
    .innerJoin("commitment", "commitment.id", "hire.commitment_id")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .select([
      "hire.id as hireId",
      "hire.commitment_id as commitmentId",
      "commitment.mechanism",
      "hire.employer_id as employerId",
      "participant.person_key as personKey",
      "hire.rsa",
      "hire.boeth",
      "worked.validated",
      "worked.submitted",
    ])
    .where(contractInScope(scope))
    .execute();
  return rows.map(({ rsa, boeth, ...row }) => ({ ...row, rsa: rsa === 1, disabled: boeth === 1 }));
}

/**
 * Collective hours of each commitment and employer over the period; heads are the largest of the validated
 * months, those at 0 hour too. Source: indicators.md, 2.
 */
export function listFa02CollectiveHours(db: Db, scope: Fa02ScopeIds): Promise<Fa02CollectiveHours[]> {
  const largest = (column: "persons" | "rsa" | "boeth") =>
    sql<number>`max(case when state = 'validated' then ${sql.ref(column)} else 0 end)`;
  return db
    .selectFrom(
      db
        .selectFrom("collective_statement")
        .select([
          "commitment_id",
          "employer_id",
          validatedHours.as("validated"),
          submittedHours.as("submitted"),
          largest("persons").as("persons"),
          largest("rsa").as("rsa"),
          largest("boeth").as("disabled"),
        ])
        .where("month", ">=", scope.period.from)
        .where("month", "<=", scope.period.to)
        .where("state", "in", ["validated", "submitted"])
        .groupBy(["commitment_id", "employer_id"])
        .as("worked"),
    )
    .innerJoin("commitment", "commitment.id", "worked.commitment_id")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .select([
      "worked.commitment_id as commitmentId",
      "commitment.mechanism",
      "worked.employer_id as employerId",
      "worked.validated",
      "worked.submitted",
      "worked.persons",
      "worked.rsa",
      "worked.disabled",
    ])
    .where(contractInScope(scope))
    .execute();
}
