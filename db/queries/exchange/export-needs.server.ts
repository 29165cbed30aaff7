import type { Db } from "../../database.server.ts";
import { isAfter, isHost, type Page } from "./export-page.server.ts";

export function exportedNeeds(db: Db, { after, limit, ...scope }: Page) {
  return db
    .selectFrom("hire_need")
    .innerJoin("commitment", "commitment.id", "hire_need.commitment_id")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .leftJoin("organisation as contractor", "contractor.id", "hire_need.contractor_id")
    .select([
      "hire_need.entered_rank as rank",
      "hire_need.id as key",
      "hire_need.code as besoin",
      "contract.reference as marche",
      "lot.number as lot",
      "commitment.mechanism as dispositif",
      "contractor.siret as siret_attributaire",
      "hire_need.job_title as poste",
      "hire_need.positions as nombre",
      "hire_need.noted_on as note_le",
      "hire_need.wanted_on as souhaite_le",
      "hire_need.state as etat",
      "hire_need.note as precision",
    ])
    .where(isAfter("hire_need.entered_rank", "hire_need.id", after))
    .where(isHost("contract.host_id", scope))
    .orderBy("hire_need.entered_rank")
    .orderBy("hire_need.id")
    .limit(limit)
    .execute();
}

export function exportedProposals(db: Db, { after, limit, ...scope }: Page) {
  return db
    .selectFrom("proposal")
    .innerJoin("hire_need", "hire_need.id", "proposal.need_id")
    .innerJoin("participant", "participant.id", "proposal.participant_id")
    .innerJoin("organisation as host", "host.id", "participant.host_id")
    .leftJoin("organisation as prescriber", "prescriber.id", "proposal.prescriber_id")
    .leftJoin("hire", "hire.id", "proposal.hire_id")
    .select([
      "proposal.entered_rank as rank",
      "proposal.id as key",
      "hire_need.code as besoin",
      "host.siret as siret_porteur",
      "participant.code as participant",
      "prescriber.siret as siret_prescripteur",
      "proposal.proposed_on as propose_le",
      "proposal.result as resultat",
      "proposal.result_on as resultat_le",
      "hire.reference as embauche",
      "proposal.rsa",
      "proposal.note as precision",
    ])
    .where(isAfter("proposal.entered_rank", "proposal.id", after))
    .where(isHost("participant.host_id", scope))
    .orderBy("proposal.entered_rank")
    .orderBy("proposal.id")
    .limit(limit)
    .execute();
}
