import type { Month } from "#app/domain/calendar.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Db } from "../../database.server.ts";
import type { HireId, OrganisationId, ParticipantId } from "../../schema/columns.ts";

/** Hires with all that is told of them: those whose file and whose contract are that host's. */
function hiresOfHost(db: Db, hostId: OrganisationId) {
  return db
    .selectFrom("hire")
    .innerJoin("participant", "participant.id", "hire.participant_id")
    .innerJoin("commitment", "commitment.id", "hire.commitment_id")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .innerJoin("organisation as employer", "employer.id", "hire.employer_id")
    .leftJoin("organisation as contractor", "contractor.id", "hire.contractor_id")
    .select([
      "hire.id",
      "hire.reference",
      "hire.participant_id as participantId",
      "participant.code as participantCode",
      "participant.birth_name as birthName",
      "participant.first_name as firstName",
      "participant.used_name as usedName",
      "participant.born_on as bornOn",
      "participant.purged_at as purgedAt",
      "hire.commitment_id as commitmentId",
      "commitment.mechanism",
      "lot.id as lotId",
      "lot.number as lotNumber",
      "contract.id as contractId",
      "contract.reference as contractReference",
      "contract.title as contractTitle",
      "contract.stage",
      "hire.employer_id as employerId",
      "employer.name as employerName",
      "employer.siret as employerSiret",
      "employer.kind as employerKind",
      "hire.contractor_id as contractorId",
      "contractor.name as contractorName",
      "hire.contract_type as contractType",
      "hire.modality",
      "hire.scheme",
      "hire.starts_on as startsOn",
      "hire.ends_on as endsOn",
      "hire.end_reason as endReason",
      "hire.rsa",
      "hire.boeth",
      "hire.job_title as jobTitle",
      "hire.weekly_hours as weeklyHours",
      "hire.age",
      "hire.revision",
    ])
    .where("participant.host_id", "=", hostId);
}

/** One hire of that host's files; nothing when it is not. */
export function findHire(db: Db, hostId: OrganisationId, id: string) {
  return hiresOfHost(db, hostId)
    .where("hire.id", "=", id as HireId)
    .executeTakeFirst();
}

export type HireFile = NonNullable<Awaited<ReturnType<typeof findHire>>>;

/** The hires of those files, the latest first. */
export function listHiresOf(
  db: Db,
  hostId: OrganisationId,
  ids: readonly ParticipantId[],
): Promise<HireFile[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return hiresOfHost(db, hostId)
    .where("hire.participant_id", "in", ids)
    .orderBy("hire.starts_on", "desc")
    .orderBy("hire.entered_rank", "desc")
    .execute();
}

/** Hundredths validated and waiting, by hire. */
export async function sumHoursOfHires(
  db: Db,
  ids: readonly HireId[],
): Promise<Map<HireId, { validated: InsertionHours; declared: InsertionHours }>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("statement")
    .select((eb) => ["hire_id as id", "state", eb.fn.sum<InsertionHours>("hours").as("hours")])
    .where("hire_id", "in", ids)
    .where("state", "in", ["validated", "submitted"])
    .groupBy(["hire_id", "state"])
    .execute();
  const hoursOf = (id: HireId, state: string): InsertionHours =>
    rows.find((row) => row.id === id && row.state === state)?.hours ?? (0 as InsertionHours);
  return new Map(
    ids.map((id) => [id, { validated: hoursOf(id, "validated"), declared: hoursOf(id, "submitted") }]),
  );
}

/** The statements of a hire, month by month. */
export function listMonths(db: Db, id: HireId) {
  return db
    .selectFrom("statement")
    .select(["month", "hours", "state"])
    .where("hire_id", "=", id)
    .orderBy("month")
    .execute();
}

/** The months of a hire that hold hours outside those months: before `first`, after `last` when there is one. */
export async function monthsOutside(
  db: Db,
  id: HireId,
  { first, last }: { first: Month; last: Month | null },
): Promise<Month[]> {
  const months = await listMonths(db, id);
  return months
    .filter(({ month, hours }) => hours > 0 && (month < first || (last !== null && month > last)))
    .map(({ month }) => month);
}
