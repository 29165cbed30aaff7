import { firstDayOf, lastDayOf, type Month } from "#app/domain/calendar.ts";
import type { StatementState } from "#app/domain/exchange-codes.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Db } from "../../database.server.ts";
import type { OrganisationId } from "../../schema/columns.ts";
import type { OwedLine } from "./owed-statements.server.ts";

const runningStages = ["awarded", "running"] as const;

/** What is known of a line in a month; neither hours nor state when nothing was declared. */
export type StatedLine = OwedLine & {
  month: Month;
  hours: InsertionHours | null;
  state: StatementState | null;
  comment: string | null;
};

const lineColumns = [
  "commitment.id as commitmentId",
  "lot.id as lotId",
  "contract.id as contractId",
  "contract.reference as contractReference",
  "contract.title as contractTitle",
] as const;

const hireColumns = [
  "hire.id as hireId",
  "hire.employer_id as employerId",
  "hire.contractor_id as contractorId",
  "hire.starts_on as startsOn",
  "hire.ends_on as endsOn",
] as const;

/** The hires of a host's contracts, awarded or running, that cover a month or have a statement in it. */
export async function listNamedLines(db: Db, hostId: OrganisationId, month: Month): Promise<StatedLine[]> {
  const rows = await db
    .selectFrom("hire")
    .innerJoin("commitment", "commitment.id", "hire.commitment_id")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .leftJoin("statement", (join) =>
      join.onRef("statement.hire_id", "=", "hire.id").on("statement.month", "=", month),
    )
    .select([...hireColumns, ...lineColumns, "statement.hours", "statement.state", "statement.comment"])
    .where("contract.host_id", "=", hostId)
    .where("contract.stage", "in", runningStages)
    .where((eb) =>
      eb.or([
        eb("statement.state", "is not", null),
        eb.and([
          eb("hire.starts_on", "<=", lastDayOf(month)),
          eb.or([eb("hire.ends_on", "is", null), eb("hire.ends_on", ">=", firstDayOf(month))]),
        ]),
      ]),
    )
    .execute();
  return rows.map((row) => ({ ...row, month }));
}

/** Every statement of those contracts that waits to be validated, whatever its month. */
export async function listWaitingLines(db: Db, hostId: OrganisationId): Promise<StatedLine[]> {
  return db
    .selectFrom("statement")
    .innerJoin("hire", "hire.id", "statement.hire_id")
    .innerJoin("commitment", "commitment.id", "hire.commitment_id")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .select([
      ...hireColumns,
      ...lineColumns,
      "statement.month",
      "statement.hours",
      "statement.state",
      "statement.comment",
    ])
    .where("contract.host_id", "=", hostId)
    .where("contract.stage", "in", runningStages)
    .where("statement.state", "=", "submitted")
    .execute();
}

export type CollectiveLine = Omit<OwedLine, "hireId" | "startsOn" | "endsOn"> & {
  month: Month;
  hours: InsertionHours;
  persons: number;
  rsa: number;
  boeth: number;
  state: StatementState;
};

/** The collective statements of those contracts between two months, oldest first; `state` keeps those in it. */
export function listCollectiveLines(
  db: Db,
  hostId: OrganisationId,
  { from, to, state = null }: { from: Month; to: Month; state?: StatementState | null },
): Promise<CollectiveLine[]> {
  return db
    .selectFrom("collective_statement as statement")
    .innerJoin("commitment", "commitment.id", "statement.commitment_id")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .select([
      ...lineColumns,
      "statement.employer_id as employerId",
      "statement.contractor_id as contractorId",
      "statement.month",
      "statement.hours",
      "statement.persons",
      "statement.rsa",
      "statement.boeth",
      "statement.state",
    ])
    .where("contract.host_id", "=", hostId)
    .where("contract.stage", "in", runningStages)
    .where("statement.month", ">=", from)
    .where("statement.month", "<=", to)
    .$if(state !== null, (query) => query.where("statement.state", "=", state ?? "submitted"))
    .orderBy("statement.month")
    .execute();
}
