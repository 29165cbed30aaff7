import type { OrganisationRole } from "#app/domain/exchange-codes.ts";
import type { Db } from "../database.server.ts";
import type { OrganisationId } from "../schema/columns.ts";

export type DemoPlaces = {
  hostId: OrganisationId | null;
  authorityId: OrganisationId | null;
  siaeId: OrganisationId | null;
  departmentId: OrganisationId | null;
  territoryCode: string | null;
};

/** Where the demo accounts work: for each role the organisation entered first, of those with work to show. */
export async function findDemoPlaces(db: Db): Promise<DemoPlaces> {
  return {
    hostId: await firstWith(db, "host"),
    authorityId: await firstWith(db, "authority"),
    siaeId: await firstWith(db, "siae"),
    departmentId: await firstWith(db, "department"),
    territoryCode: await firstTerritory(db),
  };
}

async function firstWith(db: Db, role: OrganisationRole): Promise<OrganisationId | null> {
  const row = await db
    .selectFrom("organisation")
    .innerJoin("organisation_role", "organisation_role.organisation_id", "organisation.id")
    .select("organisation.id")
    .where("organisation_role.role", "=", role)
    .$if(role === "host" || role === "authority", (query) =>
      query.where((eb) =>
        eb.exists(
          eb
            .selectFrom("contract")
            .select("contract.id")
            .whereRef(role === "host" ? "contract.host_id" : "contract.authority_id", "=", "organisation.id"),
        ),
      ),
    )
    .$if(role === "siae", (query) =>
      query.where((eb) =>
        eb.exists(
          eb
            .selectFrom("contractor")
            .select("contractor.id")
            .whereRef("contractor.organisation_id", "=", "organisation.id"),
        ),
      ),
    )
    .orderBy("organisation.entered_rank")
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

async function firstTerritory(db: Db): Promise<string | null> {
  const row = await db
    .selectFrom("territory")
    .select("code")
    .orderBy("entered_rank")
    .limit(1)
    .executeTakeFirst();
  return row?.code ?? null;
}
