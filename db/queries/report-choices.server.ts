import type { Day } from "#app/domain/calendar.ts";
import { countedStages } from "#app/domain/contract-stage.ts";
import type { Db } from "../database.server.ts";
import type { OrganisationId } from "../schema/columns.ts";

export type Choice = { value: string; label: string };

/** The SIRET of an organisation: what a report's scope names it by. */
export async function siretOf(db: Db, id: OrganisationId): Promise<string | null> {
  const row = await db.selectFrom("organisation").select("siret").where("id", "=", id).executeTakeFirst();
  return row?.siret ?? null;
}

/** The name behind each of these SIRET that is known. */
export async function organisationNames(db: Db, sirets: readonly string[]): Promise<Map<string, string>> {
  if (sirets.length === 0) return new Map();
  const rows = await db
    .selectFrom("organisation")
    .select(["siret", "name"])
    .where("siret", "in", sirets)
    .execute();
  return new Map(rows.map(({ siret, name }) => [siret, name]));
}

/** Every territory, by name. */
export function listTerritoryChoices(db: Db): Promise<Choice[]> {
  return db
    .selectFrom("territory")
    .select(["code as value", "label"])
    .orderBy("label")
    .orderBy("code")
    .execute();
}

/** Every host, by name. */
export function listHostChoices(db: Db): Promise<Choice[]> {
  return db
    .selectFrom("organisation")
    .innerJoin("organisation_role", "organisation_role.organisation_id", "organisation.id")
    .select(["organisation.siret as value", "organisation.name as label"])
    .where("organisation_role.role", "=", "host")
    .orderBy("organisation.search_text")
    .orderBy("organisation.siret")
    .execute();
}

/** Hosts that follow a contract of that buyer, by name. */
export function listHostsOfAuthority(db: Db, authorityId: OrganisationId): Promise<Choice[]> {
  return db
    .selectFrom("organisation")
    .select(["siret as value", "name as label"])
    .where("id", "in", (eb) =>
      eb
        .selectFrom("contract")
        .select("host_id")
        .where("authority_id", "=", authorityId)
        .where("host_id", "is not", null)
        .$narrowType<{ host_id: OrganisationId }>(),
    )
    .orderBy("search_text")
    .orderBy("siret")
    .execute();
}

/** Buyers with a counted contract of that host, by name. */
export function listAuthoritiesOfHost(db: Db, hostId: OrganisationId): Promise<Choice[]> {
  return db
    .selectFrom("organisation")
    .select(["siret as value", "name as label"])
    .where("id", "in", (eb) =>
      eb
        .selectFrom("contract")
        .select("authority_id")
        .where("host_id", "=", hostId)
        .where("stage", "in", countedStages),
    )
    .orderBy("search_text")
    .orderBy("siret")
    .execute();
}

/** The first day any counted contract starts: how far back a choice of months goes. */
export async function firstContractDay(db: Db): Promise<Day | null> {
  const row = await db
    .selectFrom("contract")
    .select((eb) =>
      eb.fn.min<Day | null>(eb.fn.coalesce("contract.starts_on", "contract.notified_on")).as("day"),
    )
    .where("stage", "in", countedStages)
    .executeTakeFirst();
  return row?.day ?? null;
}
