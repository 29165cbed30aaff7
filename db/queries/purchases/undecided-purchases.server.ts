import type { Day } from "#app/domain/calendar.ts";
import type { ContractCategory } from "#app/domain/exchange-codes.ts";
import type { Cents } from "#app/domain/money.ts";
import type { Db } from "../../database.server.ts";
import type { OrganisationId } from "../../schema/columns.ts";

/** Contracts of a category launched between two days, both included, of a value or more. */
export type ValueRange = { category: ContractCategory; from: Day; to: Day; value: Cents };

type Asked = { authorityId: OrganisationId; fromYear: number };

function undecided(db: Db, { authorityId, fromYear }: Asked) {
  return db
    .selectFrom("planned_purchase")
    .where("authority_id", "=", authorityId)
    .where("year", ">=", fromYear)
    .where("decision", "=", "undecided");
}

/** The days a buyer's undecided contracts are launched on, once for each category, in order. */
export function listUndecidedDays(db: Db, asked: Asked) {
  return undecided(db, asked)
    .select(["category", "consultation_on as consultationOn"])
    .distinct()
    .where("category", "is not", null)
    .where("consultation_on", "is not", null)
    .$narrowType<{ category: ContractCategory; consultationOn: Day }>()
    .orderBy("category")
    .orderBy("consultation_on")
    .execute();
}

/** How many of a buyer's undecided contracts are in one of the ranges. */
export async function countUndecided(db: Db, asked: Asked, ranges: readonly ValueRange[]): Promise<number> {
  if (ranges.length === 0) return 0;
  const { count } = await undecided(db, asked)
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where((eb) =>
      eb.or(
        ranges.map(({ category, from, to, value }) =>
          eb.and([
            eb("category", "=", category),
            eb("consultation_on", ">=", from),
            eb("consultation_on", "<=", to),
            eb("estimated_value", ">=", value),
          ]),
        ),
      ),
    )
    .executeTakeFirstOrThrow();
  return count;
}
