import { expressionBuilder, type Expression, type SqlBool } from "kysely";
import { firstDayOf, lastDayOf, type Month, type Period } from "#app/domain/calendar.ts";
import { countedStages } from "#app/domain/contract-stage.ts";
import type { PathwayHire } from "#app/domain/outcome-cohort.ts";
import type { Db } from "../../database.server.ts";
import type { Database } from "../../schema.ts";
import type { ContractId, Flag, OrganisationId } from "../../schema/columns.ts";
import { personsLeaving } from "../fa02-hires.server.ts";

/** A host of the network: of that role, or one that follows a contract. */
export type EditionHost = { id: OrganisationId; siret: string; name: string };

/** Every host, by name; or that one alone. */
export function listEditionHosts(db: Db, only: OrganisationId | null): Promise<EditionHost[]> {
  return db
    .selectFrom("organisation")
    .select(["id", "siret", "name"])
    .where((eb) =>
      eb.or([
        eb(
          "id",
          "in",
          eb.selectFrom("organisation_role").select("organisation_id").where("role", "=", "host"),
        ),
        eb(
          "id",
          "in",
          eb.selectFrom("contract").select("host_id").where("host_id", "is not", null).$castTo<{
            host_id: OrganisationId;
          }>(),
        ),
      ]),
    )
    .$if(only !== null, (query) => query.where("id", "=", only))
    .orderBy("name")
    .orderBy("siret")
    .execute();
}

/** Statements submitted and not validated: how many of a contract and month, named and collective together. */
export type PendingMonth = {
  hostId: OrganisationId;
  reference: string;
  title: string;
  month: Month;
  lines: number;
};

/** The statements of a period that wait to be validated, of one host or of all. */
export async function listPending(
  db: Db,
  period: Period,
  only: OrganisationId | null,
): Promise<PendingMonth[]> {
  const named = await db
    .selectFrom("statement")
    .innerJoin("hire", "hire.id", "statement.hire_id")
    .innerJoin("commitment", "commitment.id", "hire.commitment_id")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .select((eb) => [
      eb.ref("contract.host_id").$castTo<OrganisationId>().as("hostId"),
      "contract.reference",
      "contract.title",
      "statement.month",
      eb.fn.countAll<number>().as("lines"),
    ])
    .where("statement.state", "=", "submitted")
    .where("statement.month", ">=", period.from)
    .where("statement.month", "<=", period.to)
    .where("contract.stage", "in", countedStages)
    .where("contract.host_id", "is not", null)
    .$if(only !== null, (query) => query.where("contract.host_id", "=", only))
    .groupBy(["contract.host_id", "contract.reference", "contract.title", "statement.month"])
    .execute();
  const collective = await db
    .selectFrom("collective_statement as statement")
    .innerJoin("commitment", "commitment.id", "statement.commitment_id")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .select((eb) => [
      eb.ref("contract.host_id").$castTo<OrganisationId>().as("hostId"),
      "contract.reference",
      "contract.title",
      "statement.month",
      eb.fn.countAll<number>().as("lines"),
    ])
    .where("statement.state", "=", "submitted")
    .where("statement.month", ">=", period.from)
    .where("statement.month", "<=", period.to)
    .where("contract.stage", "in", countedStages)
    .where("contract.host_id", "is not", null)
    .$if(only !== null, (query) => query.where("contract.host_id", "=", only))
    .groupBy(["contract.host_id", "contract.reference", "contract.title", "statement.month"])
    .execute();
  return [...named, ...collective];
}

export type HostPathwayHire = PathwayHire & { hostId: OrganisationId; code: string; isPurged: Flag };

/** The hires, on each host’s contracts, of the persons who may have a checkpoint due in the period. */
export async function listHostPathways(
  db: Db,
  period: Period,
  only: OrganisationId | null,
): Promise<HostPathwayHire[]> {
  const rows = await db
    .selectFrom("hire")
    .innerJoin("participant", "participant.id", "hire.participant_id")
    .innerJoin("commitment", "commitment.id", "hire.commitment_id")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .select((eb) => [
      eb.ref("contract.host_id").$castTo<OrganisationId>().as("hostId"),
      "participant.person_key as personKey",
      "participant.code",
      "participant.purged_at as purgedAt",
      "hire.participant_id as participantId",
      "hire.starts_on as startsOn",
      "hire.ends_on as endsOn",
    ])
    .where("contract.stage", "in", countedStages)
    .where("contract.host_id", "is not", null)
    .where("participant.person_key", "in", personsLeaving({ period }))
    .$if(only !== null, (query) => query.where("contract.host_id", "=", only))
    .execute();
  return rows.map(({ purgedAt, ...row }) => ({ ...row, isPurged: purgedAt === null ? 0 : 1 }));
}

export type UnspecifiedContract = { hostId: OrganisationId; reference: string; title: string };

/** Contracts that count, reserved for nobody says whom, whose commitment may be active in the period. */
export function listUnspecified(
  db: Db,
  period: Period,
  only: OrganisationId | null,
): Promise<UnspecifiedContract[]> {
  return db
    .selectFrom("contract")
    .innerJoin("lot", "lot.contract_id", "contract.id")
    .innerJoin("commitment", "commitment.lot_id", "lot.id")
    .select((eb) => [
      eb.ref("contract.host_id").$castTo<OrganisationId>().as("hostId"),
      "contract.reference",
      "contract.title",
    ])
    .distinct()
    .where("commitment.mechanism", "=", "reserved_unspecified")
    .where("contract.stage", "in", countedStages)
    .where("contract.host_id", "is not", null)
    .where((eb) => {
      const starts = eb.fn.coalesce("commitment.starts_on", "contract.starts_on");
      const ends = eb.fn.coalesce("commitment.ends_on", "contract.ends_on");
      return eb.and([
        eb.or([eb(starts, "is", null), eb(starts, "<=", lastDayOf(period.to))]),
        eb.or([eb(ends, "is", null), eb(ends, ">=", firstDayOf(period.from))]),
      ]);
    })
    .$if(only !== null, (query) => query.where("contract.host_id", "=", only))
    .orderBy("contract.reference")
    .execute();
}

/** The condition that a contract is followed by a host, for any query that names the table `contract`. */
export function isFollowed(): Expression<SqlBool> {
  return expressionBuilder<Database, "contract">()("contract.host_id", "is not", null);
}

/** Which host follows each contract that one follows. */
export async function hostsOfContracts(db: Db): Promise<Map<ContractId, OrganisationId>> {
  const rows = await db
    .selectFrom("contract")
    .select((eb) => ["id", eb.ref("host_id").$castTo<OrganisationId>().as("hostId")])
    .where("host_id", "is not", null)
    .execute();
  return new Map(rows.map(({ id, hostId }) => [id, hostId]));
}
