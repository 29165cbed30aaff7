import type { Day, Month } from "#app/domain/calendar.ts";
import type { ChangeReason, OrderNature, StatementState } from "#app/domain/exchange-codes.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Cents } from "#app/domain/money.ts";
import type { Db } from "../../database.server.ts";
import type {
  CommitmentId,
  ContractId,
  EnteredRank,
  Id,
  LotId,
  OrganisationId,
} from "../../schema/columns.ts";

/** A new absolute objective of one commitment. */
export type SheetChange = {
  id: Id<"obligation_change">;
  commitmentId: CommitmentId;
  effectiveOn: Day;
  reason: ChangeReason;
  hours: InsertionHours;
  /** Why, in words. */
  note: string | null;
  enteredRank: EnteredRank;
};

/** The obligation changes of a contract, by effective day, two of one day in order of entry. */
export function listObligationChanges(db: Db, contractId: ContractId): Promise<SheetChange[]> {
  return db
    .selectFrom("obligation_change as change")
    .innerJoin("commitment", "commitment.id", "change.commitment_id")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .select([
      "change.id",
      "change.commitment_id as commitmentId",
      "change.effective_on as effectiveOn",
      "change.reason",
      "change.hours",
      "change.note",
      "change.entered_rank as enteredRank",
    ])
    .where("lot.contract_id", "=", contractId)
    .orderBy("change.effective_on")
    .orderBy("change.entered_rank")
    .execute();
}

export type SheetOrder = {
  id: Id<"lot_order">;
  lotId: LotId;
  number: string;
  nature: OrderNature;
  orderedOn: Day;
  amount: Cents | null;
  workedHours: InsertionHours | null;
};

/** The orders, credit notes and invoices of a contract, by date. */
export function listOrders(db: Db, contractId: ContractId): Promise<SheetOrder[]> {
  return db
    .selectFrom("lot_order")
    .innerJoin("lot", "lot.id", "lot_order.lot_id")
    .select([
      "lot_order.id",
      "lot_order.lot_id as lotId",
      "lot_order.number",
      "lot_order.nature",
      "lot_order.ordered_on as orderedOn",
      "lot_order.amount",
      "lot_order.worked_hours as workedHours",
    ])
    .where("lot.contract_id", "=", contractId)
    .orderBy("lot_order.ordered_on")
    .orderBy("lot_order.entered_rank")
    .execute();
}

export type SheetCollectiveStatement = {
  commitmentId: CommitmentId;
  lotId: LotId;
  employerId: OrganisationId;
  employerName: string;
  month: Month;
  hours: InsertionHours;
  persons: number;
  state: StatementState;
};

/** The collective statements of a contract, the latest month first; with an employer, only its own. */
export function listCollectiveStatements(
  db: Db,
  contractId: ContractId,
  employerId: OrganisationId | null,
): Promise<SheetCollectiveStatement[]> {
  return db
    .selectFrom("collective_statement as statement")
    .innerJoin("commitment", "commitment.id", "statement.commitment_id")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .innerJoin("organisation as employer", "employer.id", "statement.employer_id")
    .select([
      "statement.commitment_id as commitmentId",
      "lot.id as lotId",
      "statement.employer_id as employerId",
      "employer.name as employerName",
      "statement.month",
      "statement.hours",
      "statement.persons",
      "statement.state",
    ])
    .where("lot.contract_id", "=", contractId)
    .$if(employerId !== null, (query) => query.where("statement.employer_id", "=", employerId))
    .orderBy("statement.month", "desc")
    .orderBy("statement.entered_rank")
    .execute();
}

export type SheetQualitativeAction = {
  id: Id<"qualitative_action">;
  lotId: LotId;
  number: string;
  nature: string | null;
  unit: string | null;
  /** Hundredths of the unit. */
  planned: number;
  done: number;
  datedOn: Day | null;
};

/** The qualitative actions of a contract, in order of entry. */
export function listQualitativeActions(db: Db, contractId: ContractId): Promise<SheetQualitativeAction[]> {
  return db
    .selectFrom("qualitative_action as action")
    .innerJoin("lot", "lot.id", "action.lot_id")
    .select([
      "action.id",
      "action.lot_id as lotId",
      "action.number",
      "action.nature",
      "action.unit",
      "action.planned",
      "action.done",
      "action.dated_on as datedOn",
    ])
    .where("lot.contract_id", "=", contractId)
    .orderBy("action.entered_rank")
    .execute();
}
