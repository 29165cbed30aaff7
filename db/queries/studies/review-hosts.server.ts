import type { Db } from "../../database.server.ts";
import type { OrganisationId } from "../../schema/columns.ts";

/** A host a study can be sent to, with how many contracts it follows: of that buyer, and in that territory. */
export type ReviewHost = {
  id: OrganisationId;
  name: string;
  ofBuyer: number;
  inTerritory: number;
  /** Its own commune is in the territory. */
  isThere: boolean;
};

/** Every host of the installation, by name. */
export async function listReviewHosts(
  db: Db,
  { authorityId, territoryCode }: { authorityId: OrganisationId; territoryCode: string | null },
): Promise<ReviewHost[]> {
  const hosts = await db
    .selectFrom("organisation")
    .innerJoin("organisation_role", "organisation_role.organisation_id", "organisation.id")
    .leftJoin("commune", "commune.code", "organisation.commune_code")
    .select(["organisation.id", "organisation.name", "commune.territory_code as territoryCode"])
    .where("organisation_role.role", "=", "host")
    .orderBy("organisation.name")
    .execute();
  const ofBuyer = await countByHost(db, (query) => query.where("contract.authority_id", "=", authorityId));
  const inTerritory =
    territoryCode === null
      ? new Map<string, number>()
      : await countByHost(db, (query) =>
          query
            .leftJoin("commune", "commune.code", "contract.commune_code")
            .where(
              (eb) => eb.fn.coalesce("contract.territory_code", "commune.territory_code"),
              "=",
              territoryCode,
            ),
        );
  return hosts.map(({ id, name, territoryCode: own }) => ({
    id,
    name,
    ofBuyer: ofBuyer.get(id) ?? 0,
    inTerritory: inTerritory.get(id) ?? 0,
    isThere: own !== null && own === territoryCode,
  }));
}

function contractsByHost(db: Db) {
  return db
    .selectFrom("contract")
    .select((eb) => ["contract.host_id as hostId", eb.fn.countAll<number>().as("count")])
    .where("contract.host_id", "is not", null)
    .groupBy("contract.host_id");
}

type ByHost = ReturnType<typeof contractsByHost>;

async function countByHost(db: Db, narrowed: (query: ByHost) => Pick<ByHost, "execute">) {
  const rows = await narrowed(contractsByHost(db)).execute();
  return new Map(rows.flatMap(({ hostId, count }) => (hostId === null ? [] : [[hostId as string, count]])));
}
