import type { Month } from "#app/domain/calendar.ts";
import { countedStages } from "#app/domain/contract-stage.ts";
import { noHours } from "#app/domain/insertion-hours.ts";
import type { RsaCollective, RsaPerson } from "#app/domain/rsa-by-month.ts";
import type { Db } from "../../database.server.ts";
import type { OrganisationId } from "../../schema/columns.ts";

type Asked = {
  year: number;
  /** Null: every host. */
  hostId: OrganisationId | null;
};
type OfHost = { hostId: OrganisationId };

/** The RSA recipients of each host in a year, by the first month they worked: those of the FA02 report of the host. */
export async function listRsaPersons(db: Db, { year, hostId }: Asked): Promise<Array<RsaPerson & OfHost>> {
  const rows = await db
    .selectFrom("statement")
    .innerJoin("hire", "hire.id", "statement.hire_id")
    .innerJoin("participant", "participant.id", "hire.participant_id")
    .innerJoin("commitment", "commitment.id", "hire.commitment_id")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .select(({ fn }) => [
      "contract.host_id as hostId",
      "participant.person_key as personKey",
      fn.min<Month>("statement.month").as("firstMonth"),
    ])
    .where("statement.month", ">=", `${year}-01` as Month)
    .where("statement.month", "<=", `${year}-12` as Month)
    .where("statement.state", "=", "validated")
    .where("statement.hours", ">", noHours)
    .where("hire.rsa", "=", 1)
    .where("contract.stage", "in", countedStages)
    .where("contract.host_id", "is not", null)
    .$if(hostId !== null, (query) => query.where("contract.host_id", "=", hostId))
    .groupBy(["contract.host_id", "participant.person_key"])
    .execute();
  return rows.flatMap(({ hostId: host, ...row }) => (host === null ? [] : [{ hostId: host, ...row }]));
}

/** Validated collective statements of each host in a year. */
export async function listRsaCollective(
  db: Db,
  { year, hostId }: Asked,
): Promise<Array<RsaCollective & OfHost>> {
  const rows = await db
    .selectFrom("collective_statement")
    .innerJoin("commitment", "commitment.id", "collective_statement.commitment_id")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .select([
      "contract.host_id as hostId",
      "collective_statement.commitment_id as commitmentId",
      "collective_statement.employer_id as employerId",
      "collective_statement.month",
      "collective_statement.hours",
      "collective_statement.rsa",
    ])
    .where("collective_statement.month", ">=", `${year}-01` as Month)
    .where("collective_statement.month", "<=", `${year}-12` as Month)
    .where("collective_statement.state", "=", "validated")
    .where("contract.stage", "in", countedStages)
    .where("contract.host_id", "is not", null)
    .$if(hostId !== null, (query) => query.where("contract.host_id", "=", hostId))
    .execute();
  return rows.flatMap(({ hostId: host, ...row }) => (host === null ? [] : [{ hostId: host, ...row }]));
}
