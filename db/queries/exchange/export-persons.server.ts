import { sql } from "kysely";
import type { Db } from "../../database.server.ts";
import { isAfter, isHost, type Page } from "./export-page.server.ts";

export function exportedParticipants(db: Db, { after, limit, ...scope }: Page) {
  return db
    .selectFrom("participant")
    .innerJoin("organisation as host", "host.id", "participant.host_id")
    .leftJoin("organisation as prescriber", "prescriber.id", "participant.prescriber_id")
    .select([
      "participant.entered_rank as rank",
      "participant.id as key",
      "host.siret as siret_porteur",
      "participant.code as participant",
      "participant.birth_name as nom",
      "participant.first_name as prenom",
      "participant.born_on as date_naissance",
      "participant.used_name as nom_usage",
      "participant.sex as sexe",
      "participant.commune_code as code_commune",
      "participant.lives_in_qpv",
      "participant.education as niveau_formation",
      "prescriber.siret as siret_prescripteur",
      "participant.registered_on as inscrit_le",
      "participant.informed_on as informe_le",
      "participant.email as courriel",
      "participant.phone as telephone",
      "participant.person_key",
    ])
    .where(isAfter("participant.entered_rank", "participant.id", after))
    .where(isHost("participant.host_id", scope))
    .orderBy("participant.entered_rank")
    .orderBy("participant.id")
    .limit(limit)
    .execute();
}

export function exportedEligibilities(db: Db, { after, limit, ...scope }: Page) {
  return db
    .selectFrom("eligibility")
    .innerJoin("participant", "participant.id", "eligibility.participant_id")
    .innerJoin("organisation as host", "host.id", "participant.host_id")
    .select([
      "eligibility.entered_rank as rank",
      "eligibility.id as key",
      "host.siret as siret_porteur",
      "participant.code as participant",
      "eligibility.criterion as critere",
      "eligibility.seen_on as vu_le",
      "eligibility.proof as justificatif",
      "eligibility.seen_by as vu_par",
      "eligibility.valid_until as valide_jusqu_au",
    ])
    .where(isAfter("eligibility.entered_rank", "eligibility.id", after))
    .where(isHost("participant.host_id", scope))
    .orderBy("eligibility.entered_rank")
    .orderBy("eligibility.id")
    .limit(limit)
    .execute();
}

export function exportedHires(db: Db, { after, limit, ...scope }: Page) {
  return db
    .selectFrom("hire")
    .innerJoin("participant", "participant.id", "hire.participant_id")
    .innerJoin("organisation as host", "host.id", "participant.host_id")
    .innerJoin("commitment", "commitment.id", "hire.commitment_id")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .innerJoin("organisation as employer", "employer.id", "hire.employer_id")
    .leftJoin("organisation as contractor", "contractor.id", "hire.contractor_id")
    .select([
      "hire.entered_rank as rank",
      "hire.id as key",
      "hire.reference as embauche",
      "host.siret as siret_porteur",
      "participant.code as participant",
      "contract.reference as marche",
      "lot.number as lot",
      "commitment.mechanism as dispositif",
      "employer.siret as siret_employeur",
      "contractor.siret as siret_attributaire",
      "hire.contract_type as type_contrat",
      "hire.modality as modalite",
      "hire.scheme as dispositif_pdie",
      "hire.starts_on as date_debut",
      "hire.ends_on as date_fin",
      "hire.end_reason as motif_fin",
      "hire.rsa",
      "hire.boeth",
      "hire.job_title as poste",
      "hire.weekly_hours as heures_semaine",
      "hire.age",
      "participant.born_on",
    ])
    .where(isAfter("hire.entered_rank", "hire.id", after))
    .where(isHost("participant.host_id", scope))
    .orderBy("hire.entered_rank")
    .orderBy("hire.id")
    .limit(limit)
    .execute();
}

export function exportedStatements(db: Db, { after, limit, ...scope }: Page) {
  const key = sql<string>`statement.hire_id || statement.month`;
  return db
    .selectFrom("statement")
    .innerJoin("hire", "hire.id", "statement.hire_id")
    .innerJoin("participant", "participant.id", "hire.participant_id")
    .select([
      "statement.entered_rank as rank",
      key.as("key"),
      "hire.reference as embauche",
      "statement.month as mois",
      "statement.hours as heures",
      "statement.state as etat",
      "statement.comment as commentaire",
    ])
    .where(sql<boolean>`(statement.entered_rank, ${key}) > (${after.rank}, ${after.key})`)
    .where(isHost("participant.host_id", scope))
    .orderBy("statement.entered_rank")
    .orderBy(key)
    .limit(limit)
    .execute();
}

export function exportedCollectiveStatements(db: Db, { after, limit, ...scope }: Page) {
  const key = sql<string>`cs.commitment_id || cs.employer_id || cs.month`;
  return db
    .selectFrom("collective_statement as cs")
    .innerJoin("commitment", "commitment.id", "cs.commitment_id")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .innerJoin("organisation as employer", "employer.id", "cs.employer_id")
    .leftJoin("organisation as contractor", "contractor.id", "cs.contractor_id")
    .select([
      "cs.entered_rank as rank",
      key.as("key"),
      "contract.reference as marche",
      "lot.number as lot",
      "commitment.mechanism as dispositif",
      "employer.siret as siret_employeur",
      "cs.month as mois",
      "contractor.siret as siret_attributaire",
      "cs.hours as heures",
      "cs.persons as personnes",
      "cs.rsa as dont_arsa",
      "cs.boeth as dont_boeth",
      "cs.state as etat",
    ])
    .where(sql<boolean>`(cs.entered_rank, ${key}) > (${after.rank}, ${after.key})`)
    .where(isHost("contract.host_id", scope))
    .orderBy("cs.entered_rank")
    .orderBy(key)
    .limit(limit)
    .execute();
}
