import type { Insertable, Transaction } from "kysely";
import type { GrantAgreement } from "#app/domain/grant-gauge.ts";
import type { Db } from "../../database.server.ts";
import { nextEnteredRank } from "../../entry-rank.server.ts";
import type { Database } from "../../schema.ts";
import type { OrganisationId } from "../../schema/columns.ts";

export type GrantHost = { id: OrganisationId; siret: string; name: string };

/** Every host, by name: of that role, or with an agreement of any year. */
export function listGrantHosts(db: Db): Promise<GrantHost[]> {
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
        eb("id", "in", eb.selectFrom("grant_agreement").select("host_id")),
      ]),
    )
    .orderBy("search_text")
    .orderBy("siret")
    .execute();
}

/** One of them by its SIRET; also a host that is one by a contract or an action only. */
export function findGrantHost(db: Db, siret: string): Promise<GrantHost | undefined> {
  return db
    .selectFrom("organisation")
    .select(["id", "siret", "name"])
    .where("siret", "=", siret)
    .where((eb) =>
      eb.or([
        eb(
          "id",
          "in",
          eb.selectFrom("organisation_role").select("organisation_id").where("role", "=", "host"),
        ),
        eb("id", "in", eb.selectFrom("grant_agreement").select("host_id")),
        eb.exists(
          eb
            .selectFrom("contract")
            .select("contract.id")
            .whereRef("contract.host_id", "=", "organisation.id"),
        ),
        eb.exists(
          eb
            .selectFrom("network_action")
            .select("network_action.id")
            .whereRef("network_action.host_id", "=", "organisation.id"),
        ),
      ]),
    )
    .executeTakeFirst();
}

export type StoredAgreement = GrantAgreement & { hostId: OrganisationId; revision: number };

/** The agreements of a year; of one host only, when it is named. */
export async function listAgreements(
  db: Db,
  { year, hostId }: { year: number; hostId?: OrganisationId },
): Promise<StoredAgreement[]> {
  const rows = await db
    .selectFrom("grant_agreement")
    .select([
      "host_id as hostId",
      "year",
      "fte",
      "fixed_part as fixedPart",
      "variable_part as variablePart",
      "rsa_target as rsaTarget",
      "count_collective as countCollective",
      "revision",
    ])
    .where("year", "=", year)
    .$if(hostId !== undefined, (query) => query.where("host_id", "=", hostId ?? ("" as OrganisationId)))
    .execute();
  return rows.map(({ countCollective, ...row }) => ({ ...row, countsCollective: countCollective === 1 }));
}

/** Years of agreements, the latest first; of one host only, when it is named. */
export async function listAgreementYears(db: Db, hostId?: OrganisationId): Promise<number[]> {
  const rows = await db
    .selectFrom("grant_agreement")
    .select("year")
    .distinct()
    .$if(hostId !== undefined, (query) => query.where("host_id", "=", hostId ?? ("" as OrganisationId)))
    .orderBy("year", "desc")
    .execute();
  return rows.map(({ year }) => year);
}

type Key = { hostId: OrganisationId; year: number };
type Written = Omit<
  Insertable<Database["grant_agreement"]>,
  "host_id" | "year" | "revision" | "entered_rank" | "import_id"
>;

/** Holds an agreement until the transaction ends. */
export async function holdAgreement(trx: Transaction<Database>, { hostId, year }: Key): Promise<void> {
  await trx
    .updateTable("grant_agreement")
    .set((eb) => ({ revision: eb.ref("revision") }))
    .where("host_id", "=", hostId)
    .where("year", "=", year)
    .execute();
}

/** False when the host has an agreement of that year already: nothing is written. */
export async function insertAgreement(
  trx: Transaction<Database>,
  { hostId, year }: Key,
  values: Written,
): Promise<boolean> {
  const written = await trx
    .insertInto("grant_agreement")
    .values({
      host_id: hostId,
      year,
      ...values,
      revision: 1,
      entered_rank: nextEnteredRank(),
      import_id: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("year")
    .executeTakeFirst();
  return written !== undefined;
}

/** Writes over an agreement held by the transaction, and makes it the next revision. */
export async function updateAgreement(
  trx: Transaction<Database>,
  { hostId, year }: Key,
  values: Written,
): Promise<void> {
  await trx
    .updateTable("grant_agreement")
    .set((eb) => ({ ...values, revision: eb("revision", "+", 1) }))
    .where("host_id", "=", hostId)
    .where("year", "=", year)
    .execute();
}
