import type { Day, Month, Period } from "#app/domain/calendar.ts";
import { firstDayOf, lastDayOf } from "#app/domain/calendar.ts";
import { countedStages } from "#app/domain/contract-stage.ts";
import type { HireContractType } from "#app/domain/hire-codes.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Db } from "../../database.server.ts";
import type { CommitmentId, ContractId, HireId, OrganisationId } from "../../schema/columns.ts";

/** Whose figures, and over which months. */
export type OwnFiguresQuestion = { employerId: OrganisationId; period: Period };

type ContractNames = { contractId: ContractId; reference: string; title: string; authorityName: string };

/** A statement that counts: of a hire an organisation made, on a contract that counts. Hours in hundredths. */
export type WorkedMonth = ContractNames & {
  hireId: HireId;
  personKey: string;
  month: Month;
  hours: InsertionHours;
  state: "validated" | "submitted";
};

/** The statements of an employer’s hires over a period, validated or waiting; drafts and returned ones count nowhere. */
export async function listWorkedMonths(
  db: Db,
  { employerId, period }: OwnFiguresQuestion,
): Promise<WorkedMonth[]> {
  const rows = await db
    .selectFrom("statement")
    .innerJoin("hire", "hire.id", "statement.hire_id")
    .innerJoin("participant", "participant.id", "hire.participant_id")
    .innerJoin("commitment", "commitment.id", "hire.commitment_id")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .innerJoin("organisation as authority", "authority.id", "contract.authority_id")
    .select([
      "hire.id as hireId",
      "participant.person_key as personKey",
      "statement.month",
      "statement.hours",
      "statement.state",
      "contract.id as contractId",
      "contract.reference",
      "contract.title",
      "authority.name as authorityName",
    ])
    .where("hire.employer_id", "=", employerId)
    .where("contract.stage", "in", countedStages)
    .where("statement.month", ">=", period.from)
    .where("statement.month", "<=", period.to)
    .execute();
  return rows.flatMap(({ state, ...row }) =>
    state === "validated" || state === "submitted" ? [{ ...row, state }] : [],
  );
}

export type WorkedTogether = ContractNames & {
  commitmentId: CommitmentId;
  month: Month;
  hours: InsertionHours;
  persons: number;
  state: "validated" | "submitted";
};

/** The collective statements of an employer over a period, validated or waiting. */
export async function listWorkedTogether(
  db: Db,
  { employerId, period }: OwnFiguresQuestion,
): Promise<WorkedTogether[]> {
  const rows = await db
    .selectFrom("collective_statement as statement")
    .innerJoin("commitment", "commitment.id", "statement.commitment_id")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .innerJoin("organisation as authority", "authority.id", "contract.authority_id")
    .select([
      "commitment.id as commitmentId",
      "statement.month",
      "statement.hours",
      "statement.persons",
      "statement.state",
      "contract.id as contractId",
      "contract.reference",
      "contract.title",
      "authority.name as authorityName",
    ])
    .where("statement.employer_id", "=", employerId)
    .where("contract.stage", "in", countedStages)
    .where("statement.month", ">=", period.from)
    .where("statement.month", "<=", period.to)
    .execute();
  return rows.flatMap(({ state, ...row }) =>
    state === "validated" || state === "submitted" ? [{ ...row, state }] : [],
  );
}

export type HireOfYear = ContractNames & {
  hireId: HireId;
  contractType: HireContractType;
  startsOn: Day;
  endsOn: Day | null;
  firstName: string | null;
  birthName: string | null;
  usedName: string | null;
};

/** The hires of an employer that are open on a day of a period, on contracts that count, the latest first. */
export function listHiresOpenIn(db: Db, { employerId, period }: OwnFiguresQuestion): Promise<HireOfYear[]> {
  return db
    .selectFrom("hire")
    .innerJoin("participant", "participant.id", "hire.participant_id")
    .innerJoin("commitment", "commitment.id", "hire.commitment_id")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .innerJoin("organisation as authority", "authority.id", "contract.authority_id")
    .select([
      "hire.id as hireId",
      "hire.contract_type as contractType",
      "hire.starts_on as startsOn",
      "hire.ends_on as endsOn",
      "participant.first_name as firstName",
      "participant.birth_name as birthName",
      "participant.used_name as usedName",
      "contract.id as contractId",
      "contract.reference",
      "contract.title",
      "authority.name as authorityName",
    ])
    .where("hire.employer_id", "=", employerId)
    .where("contract.stage", "in", countedStages)
    .where("hire.starts_on", "<=", lastDayOf(period.to))
    .where((eb) => eb.or([eb("hire.ends_on", "is", null), eb("hire.ends_on", ">=", firstDayOf(period.from))]))
    .orderBy("hire.starts_on", "desc")
    .orderBy("hire.entered_rank", "desc")
    .execute();
}

/** The first year an organisation hired or declared anything in; undefined: never. */
export async function findFirstYear(db: Db, employerId: OrganisationId): Promise<number | undefined> {
  const hire = await db
    .selectFrom("hire")
    .select((eb) => eb.fn.min<string | null>("starts_on").as("first"))
    .where("employer_id", "=", employerId)
    .executeTakeFirst();
  const collective = await db
    .selectFrom("collective_statement")
    .select((eb) => eb.fn.min<string | null>("month").as("first"))
    .where("employer_id", "=", employerId)
    .executeTakeFirst();
  const years = [hire?.first, collective?.first].flatMap((first) =>
    first == null ? [] : [Number(first.slice(0, 4))],
  );
  return years.length === 0 ? undefined : Math.min(...years);
}
