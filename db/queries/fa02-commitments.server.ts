import { sql, type Expression, type SqlBool } from "kysely";
import { firstDayOf, lastDayOf, type Period } from "#app/domain/calendar.ts";
import { windowOf, type CommitmentWindow } from "#app/domain/commitment-window.ts";
import type { Fa02Commitment } from "#app/domain/fa02-rows.ts";
import { forecastDays } from "#app/domain/forecast.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Cents } from "#app/domain/money.ts";
import {
  basisOn,
  untouched,
  type ObjectiveBasis,
  type ObjectiveTerms,
  type ObligationChange,
} from "#app/domain/objective.ts";
import type { Db } from "../database.server.ts";
import type { CommitmentId, LotId } from "../schema/columns.ts";
import { contractInScope, type Fa02ScopeIds } from "./fa02-scope.server.ts";

/**
 * Commitments that may be active in the period: their window may meet it, or a change or an order is dated
 * in it. The rules decide afterwards. Hours in hundredths, money in cents.
 */
export async function listFa02Commitments(db: Db, scope: Fa02ScopeIds): Promise<Fa02Commitment[]> {
  const rows = await candidates(db, scope).execute();
  const changes = await changesByCommitment(db, scope);
  const orders = await ordersByLot(db, scope);
  const days = forecastDays(scope.period);
  const basisOf = (row: Candidate, at: "before" | "last"): ObjectiveBasis => {
    if (row.rule !== "fixed") return orders.get(row.lotId)?.[at] ?? untouched;
    return basisOn({ changes: changes.get(row.id) ?? [], orders: [] }, days[at]);
  };
  return rows.map((row) => ({
    id: row.id,
    contractId: row.contractId,
    lotId: row.lotId,
    mechanism: row.mechanism,
    terms: termsOf(row),
    window: windowOfRow(row),
    before: basisOf(row, "before"),
    last: basisOf(row, "last"),
  }));
}

type Candidate = Awaited<ReturnType<ReturnType<typeof candidates>["execute"]>>[number];

function termsOf(row: Candidate): ObjectiveTerms {
  const { rule, hours, amountPerHour, threshold, share } = row;
  return { rule, hours, amountPerHour, threshold, share };
}

function windowOfRow(row: Candidate): CommitmentWindow {
  return windowOf({
    commitment: { startsOn: row.startsOn, endsOn: row.endsOn },
    contract: {
      startsOn: row.contractStartsOn,
      endsOn: row.contractEndsOn,
      notifiedOn: row.notifiedOn,
      durationMonths: row.durationMonths,
    },
  });
}

/** The candidates of `listFa02Commitments`, without their history. */
function candidates(db: Db, scope: Fa02ScopeIds) {
  return db
    .selectFrom("commitment")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .select([
      "commitment.id",
      "commitment.lot_id as lotId",
      "lot.contract_id as contractId",
      "commitment.mechanism",
      "commitment.rule",
      "commitment.hours",
      "commitment.amount_per_hour as amountPerHour",
      "commitment.threshold",
      "commitment.share",
      "commitment.starts_on as startsOn",
      "commitment.ends_on as endsOn",
      "contract.starts_on as contractStartsOn",
      "contract.ends_on as contractEndsOn",
      "contract.notified_on as notifiedOn",
      "contract.duration_months as durationMonths",
    ])
    .where(contractInScope(scope))
    .where(mayMatterIn(scope.period));
}

/**
 * A superset of the active ones that the engine can tell from the columns: started by the last day, and not
 * ended before the first (an end by duration is compared by month), or touched by a change or an order.
 */
function mayMatterIn(period: Period): Expression<SqlBool> {
  const [first, last] = [firstDayOf(period.from), lastDayOf(period.to)];
  const firstMonth = Number(period.from.slice(0, 4)) * 12 + Number(period.from.slice(5));
  return sql<SqlBool>`(
    (coalesce(commitment.starts_on, contract.starts_on, contract.notified_on) <= ${last}
      and (coalesce(commitment.ends_on, contract.ends_on) >= ${first}
        or (coalesce(commitment.ends_on, contract.ends_on) is null and (contract.duration_months is null
          or cast(substr(coalesce(commitment.starts_on, contract.starts_on, contract.notified_on), 1, 4) as integer) * 12
            + cast(substr(coalesce(commitment.starts_on, contract.starts_on, contract.notified_on), 6, 2) as integer)
            + contract.duration_months >= ${sql.lit(firstMonth)}))))
    or (commitment.rule = 'fixed' and commitment.id in
      (select commitment_id from obligation_change where effective_on between ${first} and ${last}))
    or (commitment.rule <> 'fixed' and commitment.lot_id in
      (select lot_id from lot_order where ordered_on between ${first} and ${last}))
  )`;
}

/** Changes up to the last day of the period, for `fixed` commitments: the only rule they apply to. */
async function changesByCommitment(
  db: Db,
  scope: Fa02ScopeIds,
): Promise<Map<CommitmentId, ObligationChange[]>> {
  const rows = await db
    .selectFrom("obligation_change")
    .innerJoin("commitment", "commitment.id", "obligation_change.commitment_id")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .select([
      "obligation_change.commitment_id as commitmentId",
      "obligation_change.effective_on as effectiveOn",
      "obligation_change.hours",
      "obligation_change.entered_rank as enteredRank",
    ])
    .where("commitment.rule", "=", "fixed")
    .where("obligation_change.effective_on", "<=", lastDayOf(scope.period.to))
    .where(contractInScope(scope))
    .execute();
  const changes = new Map<CommitmentId, ObligationChange[]>();
  for (const { commitmentId, ...change } of rows) {
    const known = changes.get(commitmentId);
    if (known === undefined) changes.set(commitmentId, [change]);
    else known.push(change);
  }
  return changes;
}

type OrderTotals = { before: ObjectiveBasis; last: ObjectiveBasis };

/** Orders less credit notes, and hours worked, of the lots whose objective depends on them, at both days. */
async function ordersByLot(db: Db, scope: Fa02ScopeIds): Promise<Map<LotId, OrderTotals>> {
  const first = firstDayOf(scope.period.from);
  const signed = sql`case lot_order.nature when 'order' then coalesce(lot_order.amount, 0)
    when 'credit_note' then -abs(coalesce(lot_order.amount, 0)) else 0 end`;
  const worked = sql`coalesce(lot_order.worked_hours, 0)`;
  const isBefore = sql`lot_order.ordered_on < ${first}`;
  const rows = await db
    .selectFrom("lot_order")
    .innerJoin("lot", "lot.id", "lot_order.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .select([
      "lot_order.lot_id as lotId",
      sql<Cents>`sum(case when ${isBefore} then ${signed} else 0 end)`.as("orderedBefore"),
      sql<Cents>`sum(${signed})`.as("ordered"),
      sql<InsertionHours>`sum(case when ${isBefore} then ${worked} else 0 end)`.as("workedBefore"),
      sql<InsertionHours>`sum(${worked})`.as("worked"),
    ])
    .where("lot_order.ordered_on", "<=", lastDayOf(scope.period.to))
    .where("lot_order.lot_id", "in", (eb) =>
      eb.selectFrom("commitment").select("commitment.lot_id").where("commitment.rule", "<>", "fixed"),
    )
    .where(contractInScope(scope))
    .groupBy("lot_order.lot_id")
    .execute();
  return new Map(
    rows.map((row) => [
      row.lotId,
      {
        before: { changedTo: null, ordered: row.orderedBefore, worked: row.workedBefore },
        last: { changedTo: null, ordered: row.ordered, worked: row.worked },
      },
    ]),
  );
}
