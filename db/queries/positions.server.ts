import type { Expression, SqlBool } from "kysely";
import { monthOf, type Day } from "#app/domain/calendar.ts";
import { noHours, type InsertionHours } from "#app/domain/insertion-hours.ts";
import { positionOn, type Position } from "#app/domain/position.ts";
import type { Settings } from "#app/domain/setting.ts";
import type { Db } from "../database.server.ts";
import type { CommitmentId, OrganisationId } from "../schema/columns.ts";
import { listObligations, type CommitmentObligation } from "./obligations.server.ts";

export type CommitmentPosition = Omit<CommitmentObligation, "history"> & {
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
  const obligations = await listObligations(db, question);
  const hours = await sumHours(db, question);
  return obligations.map(({ history, ...obligation }) => {
    const { done, pending } = hours.get(obligation.commitmentId) ?? { done: noHours, pending: noHours };
    const { terms, window } = obligation;
    const position = positionOn(question.day, { terms, window, history, done }, question.settings);
    return { ...obligation, position, pending };
  });
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
