import { sql } from "kysely";
import type { Db } from "../../database.server.ts";
import type { Database } from "../../schema.ts";
import { isAfter, type ExportScope, type Page } from "./export-page.server.ts";

export function storedSettings(db: Db): Promise<Array<Database["setting"]>> {
  return db.selectFrom("setting").select(["key", "value"]).execute();
}

export function exportedTerritories(db: Db, { after, limit }: Page) {
  return db
    .selectFrom("territory")
    .select(["entered_rank as rank", "code as key", "code", "label as libelle"])
    .where(isAfter("entered_rank", "code", after))
    .orderBy("entered_rank")
    .orderBy("code")
    .limit(limit)
    .execute();
}

/** Communes put in another territory than their EPCI's. */
export function exportedCommunes(db: Db, { after, limit }: Page) {
  return db
    .selectFrom("commune")
    .leftJoin("epci", "epci.siren", "commune.epci_siren")
    .select(["commune.code as key", "commune.code as code_commune", "commune.territory_code as territoire"])
    .where("commune.territory_code", "is not", null)
    .where((where) =>
      where.or([
        where("epci.default_territory_code", "is", null),
        where("epci.default_territory_code", "<>", where.ref("commune.territory_code")),
      ]),
    )
    .where("commune.code", ">", after.key)
    .orderBy("commune.code")
    .limit(limit)
    .execute();
}

export function exportedOrganisations(db: Db, { after, limit, ...scope }: Page) {
  return db
    .selectFrom("organisation")
    .select([
      "id",
      "entered_rank as rank",
      "id as key",
      "siret",
      "name as nom",
      "kind as type_structure",
      "kind_since as type_structure_depuis",
      "buyer_kind as type_acheteur",
      "commune_code as code_commune",
      "is_private",
      "email as courriel",
      "phone as telephone",
    ])
    .where(isAfter("entered_rank", "id", after))
    .where(isNamedBy(scope))
    .where(isImportable)
    .orderBy("entered_rank")
    .orderBy("id")
    .limit(limit)
    .execute();
}

/** An identifier that is no SIRET comes back in only with the contract that uses it. */
export const isImportable = sql<boolean>`(
  organisation.siret_checked = 1
  or exists (select 1 from contract where contract.authority_id = organisation.id))`;

/** Organisations that something of the host's points to, itself included. */
export function isNamedBy({ hostId }: ExportScope) {
  if (hostId === null) return sql<boolean>`1 = 1`;
  return sql<boolean>`(
    organisation.id = ${hostId}
    or exists (select 1 from contract where contract.host_id = ${hostId} and contract.authority_id = organisation.id)
    or exists (
      select 1 from contractor
      join lot on lot.id = contractor.lot_id join contract on contract.id = lot.contract_id
      where contract.host_id = ${hostId}
        and (contractor.organisation_id = organisation.id or contractor.principal_id = organisation.id))
    or exists (
      select 1 from participant
      where participant.host_id = ${hostId} and participant.prescriber_id = organisation.id)
    or exists (
      select 1 from hire join participant on participant.id = hire.participant_id
      where participant.host_id = ${hostId}
        and (hire.employer_id = organisation.id or hire.contractor_id = organisation.id))
    or exists (
      select 1 from collective_statement
      join commitment on commitment.id = collective_statement.commitment_id
      join lot on lot.id = commitment.lot_id join contract on contract.id = lot.contract_id
      where contract.host_id = ${hostId}
        and (collective_statement.employer_id = organisation.id
          or collective_statement.contractor_id = organisation.id))
    or exists (
      select 1 from opportunity_answer
      join lot on lot.id = opportunity_answer.lot_id join contract on contract.id = lot.contract_id
      where contract.host_id = ${hostId} and opportunity_answer.organisation_id = organisation.id)
    or exists (
      select 1 from opportunity_step
      join lot on lot.id = opportunity_step.lot_id join contract on contract.id = lot.contract_id
      where contract.host_id = ${hostId}
        and (opportunity_step.organisation_id = organisation.id
          or opportunity_step.company_id = organisation.id))
  )`;
}
