import type { Expression, SqlBool } from "kysely";
import type { Day } from "#app/domain/calendar.ts";
import { windowOf, type CommitmentWindow } from "#app/domain/commitment-window.ts";
import type { Mechanism } from "#app/domain/mechanism.ts";
import type { LotOrder, ObjectiveHistory, ObjectiveTerms, ObligationChange } from "#app/domain/objective.ts";
import type { Db } from "../database.server.ts";
import type { CommitmentId, ContractId, LotId } from "../schema/columns.ts";

/** What a commitment asks for and when, without what was worked. */
export type CommitmentObligation = {
  commitmentId: CommitmentId;
  lotId: LotId;
  contractId: ContractId;
  mechanism: Mechanism;
  terms: ObjectiveTerms;
  window: CommitmentWindow;
  /** Everything said by the day of the question: enough for the objective of that day and of any before. */
  history: ObjectiveHistory;
};

/** What obligations are asked of: a day, and a condition on the table `contract`. */
export type ObligationQuestion = { day: Day; contracts: Expression<SqlBool> };

/**
 * What every commitment of the contracts that meet the condition asks for, in order of entry: three queries whatever
 * their number, none of them on statements.
 */
export async function listObligations(db: Db, question: ObligationQuestion): Promise<CommitmentObligation[]> {
  const rows = await listTerms(db, question);
  const changes = groupBy(await listChanges(db, question), (change) => change.commitmentId);
  const orders = groupBy(await listOrders(db, question), (order) => order.lotId);
  return rows.map((row) => {
    const { rule, hours, amountPerHour, threshold, share } = row;
    const window = windowOf({
      commitment: { startsOn: row.startsOn, endsOn: row.endsOn },
      contract: {
        startsOn: row.contractStartsOn,
        endsOn: row.contractEndsOn,
        notifiedOn: row.notifiedOn,
        durationMonths: row.durationMonths,
      },
    });
    const { commitmentId, lotId, contractId, mechanism } = row;
    return {
      commitmentId,
      lotId,
      contractId,
      mechanism,
      terms: { rule, hours, amountPerHour, threshold, share },
      window,
      history: { changes: changes.get(commitmentId) ?? [], orders: orders.get(lotId) ?? [] },
    };
  });
}

function listTerms(db: Db, { contracts }: ObligationQuestion) {
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
  { contracts, day }: ObligationQuestion,
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
  { contracts, day }: ObligationQuestion,
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

function groupBy<Key, Row>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
}
