import type { Day, Month } from "#app/domain/calendar.ts";
import type { StatementState } from "#app/domain/exchange-codes.ts";
import type { HireContractType, HireModality } from "#app/domain/hire-codes.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { StructureKind } from "#app/domain/structure-kind.ts";
import type { Db } from "../../database.server.ts";
import type { CommitmentId, ContractId, HireId, OrganisationId } from "../../schema/columns.ts";

/**
 * Which hires of a contract: all, or those of one employer, of one commitment, with hours counted in one month (hours are
 * then that month's). `names`: whether the reader may see who; with `filesOf`, only of that host's own
 * files: a name never crosses a host's border, even when its contract does.
 */
export type HireView = {
  contractId: ContractId;
  employerId: OrganisationId | null;
  commitmentId: CommitmentId | null;
  month: Month | null;
  names: boolean;
  filesOf: OrganisationId | null;
};

export type ContractHire = {
  id: HireId;
  /** The host's own reference of the hire: null like the name for those who may not see who it is. */
  reference: string | null;
  commitmentId: CommitmentId;
  lotNumber: string;
  /** « Prénom Nom », when the reader may see it and the file was not purged. */
  name: string | null;
  employerName: string;
  employerKind: StructureKind | null;
  contractType: HireContractType;
  modality: HireModality;
  startsOn: Day;
  endsOn: Day | null;
  validated: InsertionHours;
  pending: InsertionHours;
};

/** How many hires the view holds. */
export async function countContractHires(db: Db, view: HireView): Promise<number> {
  const { count } = await hiresOf(db, view)
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

/** One page of the hires, the latest first, with their validated and pending hours. Names only when the view says so. */
export async function listContractHires(
  db: Db,
  view: HireView,
  { limit, offset }: { limit: number; offset: number },
): Promise<ContractHire[]> {
  const hires = await hiresOf(db, view)
    .innerJoin("organisation as employer", "employer.id", "hire.employer_id")
    .innerJoin("participant", "participant.id", "hire.participant_id")
    .select([
      "hire.id",
      "hire.commitment_id as commitmentId",
      "lot.number as lotNumber",
      "employer.name as employerName",
      "employer.kind as employerKind",
      "hire.contract_type as contractType",
      "hire.modality",
      "hire.starts_on as startsOn",
      "hire.ends_on as endsOn",
    ])
    .$if(view.names, (query) =>
      query.select([
        "hire.reference",
        "participant.birth_name",
        "participant.used_name",
        "participant.first_name",
        "participant.host_id",
      ]),
    )
    .orderBy("hire.starts_on", "desc")
    .orderBy("hire.entered_rank", "desc")
    .limit(limit)
    .offset(offset)
    .execute();
  const hours = await sumHours(
    db,
    hires.map((hire) => hire.id),
    view.month,
  );
  return hires.map(({ reference = null, birth_name, used_name, first_name, host_id, ...hire }) => ({
    ...hire,
    ...(view.filesOf === null || view.filesOf === host_id
      ? { reference, name: nameOf(first_name, used_name ?? birth_name) }
      : { reference: null, name: null }),
    validated: hours.get(`${hire.id} validated`) ?? (0 as InsertionHours),
    pending: hours.get(`${hire.id} submitted`) ?? (0 as InsertionHours),
  }));
}

/** The state of each hire's statement of one month; a hire without one is not in the map. */
export async function statementStatesOf(
  db: Db,
  hireIds: readonly HireId[],
  month: Month,
): Promise<Map<HireId, StatementState>> {
  if (hireIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("statement")
    .select(["hire_id", "state"])
    .where("hire_id", "in", hireIds)
    .where("month", "=", month)
    .execute();
  return new Map(rows.map((row) => [row.hire_id, row.state]));
}

function hiresOf(db: Db, { contractId, employerId, commitmentId, month }: HireView) {
  return db
    .selectFrom("hire")
    .innerJoin("commitment", "commitment.id", "hire.commitment_id")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .where("lot.contract_id", "=", contractId)
    .$if(employerId !== null, (query) => query.where("hire.employer_id", "=", employerId))
    .$if(commitmentId !== null, (query) => query.where("commitment.id", "=", commitmentId))
    .$if(month !== null, (query) =>
      query.where("hire.id", "in", (eb) =>
        eb
          .selectFrom("statement")
          .select("statement.hire_id")
          .where("statement.month", "=", month)
          .where("statement.state", "in", ["validated", "submitted"]),
      ),
    );
}

async function sumHours(
  db: Db,
  hireIds: readonly HireId[],
  month: Month | null,
): Promise<Map<string, InsertionHours>> {
  if (hireIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("statement")
    .select((eb) => ["hire_id", "state", eb.fn.sum<InsertionHours>("hours").as("hours")])
    .where("hire_id", "in", hireIds)
    .where("state", "in", ["validated", "submitted"])
    .$if(month !== null, (query) => query.where("month", "=", month))
    .groupBy(["hire_id", "state"])
    .execute();
  return new Map(rows.map((row) => [`${row.hire_id} ${row.state}`, row.hours]));
}

function nameOf(first: string | null | undefined, last: string | null | undefined): string | null {
  return [first, last].filter(Boolean).join(" ") || null;
}

/** Distinct persons having validated hours on the contract, of whom RSA recipients and BOETH at hire. */
export async function countContractPersons(
  db: Db,
  { contractId, employerId }: Pick<HireView, "contractId" | "employerId">,
): Promise<{ persons: number; rsa: number; boeth: number }> {
  const people = db
    .selectFrom("hire")
    .innerJoin("commitment", "commitment.id", "hire.commitment_id")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .innerJoin("participant", "participant.id", "hire.participant_id")
    .select((eb) => [
      "participant.person_key",
      eb.fn.max("hire.rsa").as("rsa"),
      eb.fn.max("hire.boeth").as("boeth"),
    ])
    .where("lot.contract_id", "=", contractId)
    .where("hire.id", "in", (eb) =>
      eb
        .selectFrom("statement")
        .select("statement.hire_id")
        .where("statement.state", "=", "validated")
        .where("statement.hours", ">", 0 as InsertionHours)
        .whereRef("statement.hire_id", "=", "hire.id"),
    )
    .$if(employerId !== null, (query) => query.where("hire.employer_id", "=", employerId))
    .groupBy("participant.person_key");
  const { persons, rsa, boeth } = await db
    .selectFrom(people.as("person"))
    .select((eb) => [
      eb.fn.countAll<number>().as("persons"),
      eb.fn.sum<number | null>("person.rsa").as("rsa"),
      eb.fn.sum<number | null>("person.boeth").as("boeth"),
    ])
    .executeTakeFirstOrThrow();
  return { persons, rsa: rsa ?? 0, boeth: boeth ?? 0 };
}
