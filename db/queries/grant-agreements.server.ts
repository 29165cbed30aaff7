import type { GrantAgreement } from "#app/domain/grant-gauge.ts";
import type { Db } from "../database.server.ts";

/** A host's agreement of a year, as its funder lists it. */
export type ListedAgreement = Pick<GrantAgreement, "year" | "rsaTarget" | "fixedPart" | "variablePart"> & {
  siret: string;
  name: string;
};

/** Every agreement, the latest year first, then by host. */
export function listAgreements(db: Db): Promise<ListedAgreement[]> {
  return db
    .selectFrom("grant_agreement")
    .innerJoin("organisation", "organisation.id", "grant_agreement.host_id")
    .select([
      "organisation.siret",
      "organisation.name",
      "grant_agreement.year",
      "grant_agreement.rsa_target as rsaTarget",
      "grant_agreement.fixed_part as fixedPart",
      "grant_agreement.variable_part as variablePart",
    ])
    .orderBy("grant_agreement.year", "desc")
    .orderBy("organisation.search_text")
    .orderBy("organisation.siret")
    .execute();
}

/** Hosts without any agreement, by name: the funder still reads their report. */
export function listHostsWithoutAgreement(db: Db): Promise<Array<{ siret: string; name: string }>> {
  return db
    .selectFrom("organisation")
    .innerJoin("organisation_role", "organisation_role.organisation_id", "organisation.id")
    .select(["organisation.siret", "organisation.name"])
    .where("organisation_role.role", "=", "host")
    .where("organisation.id", "not in", (eb) => eb.selectFrom("grant_agreement").select("host_id"))
    .orderBy("organisation.search_text")
    .execute();
}
