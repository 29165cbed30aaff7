import type { Db } from "../../database.server.ts";

/**
 * Every lot with what the public may know of it, and how it is opened to structures (all null when it never was): the
 * one list of public facts, whoever asks.
 */
export function publicLots(db: Db) {
  return db
    .selectFrom("lot")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .innerJoin("organisation as authority", "authority.id", "contract.authority_id")
    .leftJoin("opportunity", "opportunity.lot_id", "lot.id")
    .leftJoin("commune", "commune.code", "contract.commune_code")
    .leftJoin("territory", (join) =>
      join.on((eb) =>
        eb("territory.code", "=", eb.fn.coalesce("contract.territory_code", "commune.territory_code")),
      ),
    )
    .select([
      "lot.id as lotId",
      "contract.id as contractId",
      "contract.host_id as hostId",
      "contract.authority_id as authorityId",
      "contract.reference",
      "contract.title",
      "contract.stage",
      "contract.category",
      "contract.consultation_on as consultationOn",
      "contract.notified_on as notifiedOn",
      "contract.starts_on as startsOn",
      "contract.ends_on as endsOn",
      "contract.search_text as searchText",
      "lot.number as lotNumber",
      "lot.title as lotTitle",
      "lot.trade",
      (eb) => eb.fn.coalesce("lot.cpv", "contract.cpv").as("cpv"),
      "authority.name as authorityName",
      "authority.siret as authoritySiret",
      "commune.code as commune",
      "commune.name as communeName",
      "commune.epci_siren as epci",
      "commune.department_code as department",
      "commune.latitude",
      "commune.longitude",
      "territory.code as territory",
      "territory.label as territoryLabel",
      "opportunity.opened_on as openedOn",
      "opportunity.reply_by as replyBy",
      "opportunity.hours as saidHours",
      "opportunity.note",
    ]);
}
