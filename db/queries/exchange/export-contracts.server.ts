import type { Db } from "../../database.server.ts";
import { isAfter, isHost, type Page } from "./export-page.server.ts";

export function exportedContracts(db: Db, { after, limit, ...scope }: Page) {
  return db
    .selectFrom("contract")
    .innerJoin("organisation as authority", "authority.id", "contract.authority_id")
    .leftJoin("organisation as host", "host.id", "contract.host_id")
    .select([
      "contract.entered_rank as rank",
      "contract.id as key",
      "contract.reference as marche",
      "contract.title as objet",
      "authority.siret as siret_maitre_ouvrage",
      "host.siret as siret_porteur",
      "contract.facilitator as facilitateur",
      "contract.category as categorie",
      "contract.procedure",
      "contract.cpv",
      "contract.amount as montant_ht",
      "contract.estimated_value as valeur_estimee",
      "contract.consultation_on as date_consultation",
      "contract.notified_on as date_notification",
      "contract.starts_on as date_debut",
      "contract.ends_on as date_fin",
      "contract.duration_months as duree_mois",
      "contract.commune_code as code_commune",
      "contract.territory_code as territoire",
      "contract.stage as etape",
      "contract.derogation",
      "contract.derogation_reason as derogation_motif",
      "contract.source",
      "contract.decp_id as id_decp",
      "contract.kickoff_on as date_reunion_lancement",
      "contract.reference_version as version_references",
    ])
    .where(isAfter("contract.entered_rank", "contract.id", after))
    .where(isHost("contract.host_id", scope))
    .orderBy("contract.entered_rank")
    .orderBy("contract.id")
    .limit(limit)
    .execute();
}

export function exportedLots(db: Db, { after, limit, ...scope }: Page) {
  return db
    .selectFrom("lot")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .select([
      "lot.entered_rank as rank",
      "lot.id as key",
      "contract.reference as marche",
      "lot.number as lot",
      "lot.title as intitule",
      "lot.cpv",
      "lot.amount as montant_ht",
      "lot.trade as metier",
      "lot.holder_names as titulaires",
    ])
    .where(isAfter("lot.entered_rank", "lot.id", after))
    .where(isHost("contract.host_id", scope))
    .orderBy("lot.entered_rank")
    .orderBy("lot.id")
    .limit(limit)
    .execute();
}

export function exportedCommitments(db: Db, { after, limit, ...scope }: Page) {
  return db
    .selectFrom("commitment")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .select([
      "commitment.entered_rank as rank",
      "commitment.id as key",
      "contract.reference as marche",
      "lot.number as lot",
      "commitment.mechanism as dispositif",
      "commitment.starts_on as date_debut",
      "commitment.ends_on as date_fin",
      "commitment.rule as regle",
      "commitment.hours as heures",
      "commitment.amount_per_hour as euros_par_heure",
      "commitment.threshold as seuil_euros",
      "commitment.share as part",
      "commitment.criteria",
      "commitment.penalty_per_hour as penalite_heure",
      "commitment.penalty_per_day as penalite_jour",
    ])
    .where(isAfter("commitment.entered_rank", "commitment.id", after))
    .where(isHost("contract.host_id", scope))
    .orderBy("commitment.entered_rank")
    .orderBy("commitment.id")
    .limit(limit)
    .execute();
}

/** Those of a commitment whose rule has changed since count no more, and an import refuses them: they stay behind. */
export function exportedObligationChanges(db: Db, { after, limit, ...scope }: Page) {
  return db
    .selectFrom("obligation_change")
    .innerJoin("commitment", "commitment.id", "obligation_change.commitment_id")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .select([
      "obligation_change.entered_rank as rank",
      "obligation_change.id as key",
      "contract.reference as marche",
      "lot.number as lot",
      "commitment.mechanism as dispositif",
      "obligation_change.effective_on as date_effet",
      "obligation_change.reason as motif",
      "obligation_change.hours as heures",
      "obligation_change.note as precision",
    ])
    .where("commitment.rule", "=", "fixed")
    .where(isAfter("obligation_change.entered_rank", "obligation_change.id", after))
    .where(isHost("contract.host_id", scope))
    .orderBy("obligation_change.entered_rank")
    .orderBy("obligation_change.id")
    .limit(limit)
    .execute();
}

export function exportedOrders(db: Db, { after, limit, ...scope }: Page) {
  return db
    .selectFrom("lot_order")
    .innerJoin("lot", "lot.id", "lot_order.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .select([
      "lot_order.entered_rank as rank",
      "lot_order.id as key",
      "contract.reference as marche",
      "lot.number as lot",
      "lot_order.number as numero",
      "lot_order.nature",
      "lot_order.ordered_on as date",
      "lot_order.amount as montant_ht",
      "lot_order.worked_hours as heures_travaillees",
    ])
    .where(isAfter("lot_order.entered_rank", "lot_order.id", after))
    .where(isHost("contract.host_id", scope))
    .orderBy("lot_order.entered_rank")
    .orderBy("lot_order.id")
    .limit(limit)
    .execute();
}

export function exportedContractors(db: Db, { after, limit, ...scope }: Page) {
  return db
    .selectFrom("contractor")
    .innerJoin("lot", "lot.id", "contractor.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .innerJoin("organisation", "organisation.id", "contractor.organisation_id")
    .leftJoin("organisation as principal", "principal.id", "contractor.principal_id")
    .select([
      "contractor.entered_rank as rank",
      "contractor.id as key",
      "contract.reference as marche",
      "lot.number as lot",
      "organisation.siret",
      "contractor.role",
      "contractor.share as part",
      "principal.siret as siret_donneur_ordre",
      "contractor.contact",
      "contractor.email as courriel",
      "contractor.phone as telephone",
      "contractor.modality as modalite",
    ])
    .where(isAfter("contractor.entered_rank", "contractor.id", after))
    .where(isHost("contract.host_id", scope))
    .orderBy("contractor.entered_rank")
    .orderBy("contractor.id")
    .limit(limit)
    .execute();
}

export function exportedQualitativeActions(db: Db, { after, limit, ...scope }: Page) {
  return db
    .selectFrom("qualitative_action as action")
    .innerJoin("lot", "lot.id", "action.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .select([
      "action.entered_rank as rank",
      "action.id as key",
      "contract.reference as marche",
      "lot.number as lot",
      "action.number as numero",
      "action.nature",
      "action.unit as unite",
      "action.planned as prevu",
      "action.done as realise",
      "action.dated_on as date",
    ])
    .where(isAfter("action.entered_rank", "action.id", after))
    .where(isHost("contract.host_id", scope))
    .orderBy("action.entered_rank")
    .orderBy("action.id")
    .limit(limit)
    .execute();
}
