import type { Expression, SqlBool } from "kysely";
import { monthOf, type Day } from "#app/domain/calendar.ts";
import { windowOf, type CommitmentWindow } from "#app/domain/commitment-window.ts";
import { noHours, type InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Mechanism } from "#app/domain/mechanism.ts";
import type { LotOrder, ObjectiveTerms, ObligationChange } from "#app/domain/objective.ts";
import { positionOn, type Position } from "#app/domain/position.ts";
import type { Settings } from "#app/domain/setting.ts";
import type { Db } from "../database.server.ts";
import type { CommitmentId, ContractId, LotId, OrganisationId } from "../schema/columns.ts";

export type CommitmentPosition = {
  commitmentId: CommitmentId;
  lotId: LotId;
  contractId: ContractId;
  mechanism: Mechanism;
  terms: ObjectiveTerms;
  window: CommitmentWindow;
  position: Position;
  /** Submitted hours of the months up to the day's own: waiting to be validated. */
  pending: InsertionHours;
};

/** What positions are asked of: a day, the settings, and a condition on the table `contract`. */
export type PositionQuestion = {
  day: Day;
  settings: Settings;
  contracts: Expression<SqlBool>;
  /** Counts only the hours of those this organisation employs: due and done are then not of the same people. */
  employerId?: OrganisationId | null;
};

/**
 * Where every commitment of the contracts that meet the condition stands on a day, in order of entry: five
 * queries whatever their number. Hours in hundredths. Source: indicators.md, « Position at day d ».
 */
export async function listPositions(db: Db, question: PositionQuestion): Promise<CommitmentPosition[]> {
  const rows = await listTerms(db, question);
  const changes = groupBy(await listChanges(db, question), (change) => change.commitmentId);
  const orders = groupBy(await listOrders(db, question), (order) => order.lotId);
  const hours = await sumHours(db, question);
  return rows.map((row) => {
    const { rule, hours: initial, amountPerHour, threshold, share } = row;
    const terms = { rule, hours: initial, amountPerHour, threshold, share };
    const window = windowOf({
      commitment: { startsOn: row.startsOn, endsOn: row.endsOn },
      contract: {
        startsOn: row.contractStartsOn,
        endsOn: row.contractEndsOn,
        notifiedOn: row.notifiedOn,
        durationMonths: row.durationMonths,
      },
    });
    const history = { changes: changes.get(row.commitmentId) ?? [], orders: orders.get(row.lotId) ?? [] };
    const counted = hours.get(row.commitmentId) ?? { done: noHours, pending: noHours };
    const position = positionOn(
      question.day,
      { terms, window, history, done: counted.done },
      question.settings,
    );
    const { commitmentId, lotId, contractId, mechanism } = row;
    return { commitmentId, lotId, contractId, mechanism, terms, window, position, pending: counted.pending };
  });
}

function listTerms(db: Db, { contracts }: PositionQuestion) {
  return db
    .selectFrom("commitment")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .select([
      "commitment.id as commitmentId",
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
    .where(contracts)
    .orderBy("commitment.entered_rank")
    .execute();
}

function listChanges(
  db: Db,
  { contracts, day }: PositionQuestion,
): Promise<Array<ObligationChange & { commitmentId: CommitmentId }>> {
  return db
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
    .where(contracts)
    .where("obligation_change.effective_on", "<=", day)
    .execute();
}

function listOrders(
  db: Db,
  { contracts, day }: PositionQuestion,
): Promise<Array<LotOrder & { lotId: LotId }>> {
  return db
    .selectFrom("lot_order")
    .innerJoin("lot", "lot.id", "lot_order.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .select([
      "lot_order.lot_id as lotId",
      "lot_order.nature",
      "lot_order.ordered_on as orderedOn",
      "lot_order.amount",
      "lot_order.worked_hours as workedHours",
    ])
    .where(contracts)
    .where("lot_order.ordered_on", "<=", day)
    .execute();
}

type Counted = { done: InsertionHours; pending: InsertionHours };

/** Validated and submitted hours by commitment, named and collective, of the months up to the day's own. */
async function sumHours(
  db: Db,
  { contracts, day, employerId = null }: PositionQuestion,
): Promise<Map<CommitmentId, Counted>> {
  const named = await db
    .selectFrom("statement")
    .innerJoin("hire", "hire.id", "statement.hire_id")
    .innerJoin("commitment", "commitment.id", "hire.commitment_id")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .select((eb) => [
      "commitment.id as commitmentId",
      "statement.state",
      eb.fn.sum<number>("statement.hours").as("hours"),
    ])
    .where(contracts)
    .where("statement.month", "<=", monthOf(day))
    .where("statement.state", "in", ["validated", "submitted"])
    .$if(employerId !== null, (query) => query.where("hire.employer_id", "=", employerId))
    .groupBy(["commitment.id", "statement.state"])
    .execute();
  const collective = await db
    .selectFrom("collective_statement")
    .innerJoin("commitment", "commitment.id", "collective_statement.commitment_id")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .select((eb) => [
      "commitment.id as commitmentId",
      "collective_statement.state",
      eb.fn.sum<number>("collective_statement.hours").as("hours"),
    ])
    .where(contracts)
    .where("collective_statement.month", "<=", monthOf(day))
    .where("collective_statement.state", "in", ["validated", "submitted"])
    .$if(employerId !== null, (query) => query.where("collective_statement.employer_id", "=", employerId))
    .groupBy(["commitment.id", "collective_statement.state"])
    .execute();
  const counted = new Map<CommitmentId, Counted>();
  for (const { commitmentId, state, hours } of [...named, ...collective]) {
    const { done, pending } = counted.get(commitmentId) ?? { done: noHours, pending: noHours };
    const isDone = state === "validated";
    counted.set(commitmentId, {
      done: (isDone ? done + hours : done) as InsertionHours,
      pending: (isDone ? pending : pending + hours) as InsertionHours,
    });
  }
  return counted;
}

function groupBy<Key, Row>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
}
