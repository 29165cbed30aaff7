import { callResults } from "../call-result.ts";
import { eligibilityCriteria } from "../eligibility-criterion.ts";
import { statementStates } from "../exchange-codes.ts";
import { educationLevels, hireContractTypes, hireModalities, pdieSchemes, sexes } from "../hire-codes.ts";
import { mechanisms } from "../mechanism.ts";
import { outcomeCheckpoints, outcomeReasons, outcomeSituations } from "../outcome-situation.ts";
import {
  code,
  codeOrNone,
  communeCode,
  contractNumber,
  day,
  hours,
  identifier,
  month,
  organisationNumber,
  personKey,
  text,
  wholeNumber,
  yesNo,
} from "./cell-kinds.ts";
import { defaulted, key, optional, personal, required } from "./column.ts";
import { sheet } from "./sheet.ts";

const participantCode = identifier("P-0042");
const lotNumber = identifier("1");

/**
 * Participants, their hires and hours. `nom`, `prenom` and `date_naissance` are required of every row that has no
 * `cle_personne`: a row rule of the importer, since a purged file has none of the three.
 */
export const participantsSheet = sheet(
  "Participants",
  {
    siret_porteur: key(organisationNumber),
    participant: key(participantCode),
    nom: personal(optional(text("Durand"))),
    prenom: personal(optional(text("Camille"))),
    date_naissance: personal(optional(day)),
    nom_usage: personal(optional(text("Martin"))),
    sexe: personal(optional(code(sexes))),
    code_commune: personal(optional(communeCode)),
    qpv: personal(optional(yesNo)),
    niveau_formation: personal(optional(code(educationLevels))),
    siret_prescripteur: optional(organisationNumber),
    inscrit_le: optional(day),
    informe_le: optional(day),
    courriel: personal(optional(text("camille.durand@exemple.fr"))),
    telephone: personal(optional(text("06 00 00 00 00"))),
    cle_personne: personal(optional(personKey)),
  },
  [
    { to: "organisation", columns: ["siret_porteur"] },
    { to: "organisation", columns: ["siret_prescripteur"] },
    { to: "commune", columns: ["code_commune"] },
  ],
);

export const eligibilitiesSheet = sheet(
  "Eligibilites",
  {
    siret_porteur: key(organisationNumber),
    participant: key(participantCode),
    critere: personal(key(code(eligibilityCriteria))),
    vu_le: key(day),
    justificatif: personal(optional(text("Attestation RSA"))),
    vu_par: personal(optional(text("Camille Martin"))),
    valide_jusqu_au: optional(day),
  },
  [{ to: "participant", columns: ["siret_porteur", "participant"] }],
);

export const hiresSheet = sheet(
  "Embauches",
  {
    embauche: key(identifier("E-2026-001")),
    siret_porteur: required(organisationNumber),
    participant: required(participantCode),
    marche: required(contractNumber),
    lot: required(lotNumber),
    dispositif: required(code(mechanisms)),
    siret_employeur: required(organisationNumber),
    siret_attributaire: optional(organisationNumber),
    type_contrat: required(code(hireContractTypes)),
    modalite: required(code(hireModalities)),
    dispositif_pdie: optional(codeOrNone(pdieSchemes)),
    date_debut: required(day),
    date_fin: optional(day),
    motif_fin: personal(optional(text("Fin de mission"))),
    arsa: personal(required(yesNo)),
    boeth: personal(required(yesNo)),
    poste: optional(text("Manœuvre")),
    heures_semaine: optional(hours),
    age: personal(optional(wholeNumber("34"))),
  },
  [
    { to: "participant", columns: ["siret_porteur", "participant"] },
    { to: "commitment", columns: ["marche", "lot", "dispositif"] },
    { to: "organisation", columns: ["siret_employeur"] },
    { to: "organisation", columns: ["siret_attributaire"] },
  ],
);

export const statementsSheet = sheet(
  "Heures",
  {
    embauche: key(identifier("E-2026-001")),
    mois: key(month),
    heures: required(hours),
    etat: defaulted(code(statementStates), "submitted"),
    commentaire: personal(optional(text("Arrêt du 3 au 7"))),
  },
  [{ to: "hire", columns: ["embauche"] }],
);

export const collectiveStatementsSheet = sheet(
  "Heures_collectives",
  {
    marche: key(contractNumber),
    lot: key(lotNumber),
    dispositif: key(code(mechanisms)),
    siret_employeur: key(organisationNumber),
    mois: key(month),
    siret_attributaire: optional(organisationNumber),
    heures: required(hours),
    personnes: required(wholeNumber("12")),
    dont_arsa: defaulted(wholeNumber("3"), 0),
    dont_boeth: defaulted(wholeNumber("2"), 0),
    etat: defaulted(code(statementStates), "submitted"),
  },
  [
    { to: "commitment", columns: ["marche", "lot", "dispositif"] },
    { to: "organisation", columns: ["siret_employeur"] },
    { to: "organisation", columns: ["siret_attributaire"] },
  ],
);

export const outcomesSheet = sheet(
  "Suites",
  {
    siret_porteur: key(organisationNumber),
    participant: key(participantCode),
    echeance: key(code(outcomeCheckpoints)),
    date: key(day),
    motif: personal(optional(code(outcomeReasons))),
    situation: personal(optional(code(outcomeSituations))),
  },
  [{ to: "participant", columns: ["siret_porteur", "participant"] }],
);

/** Calls made to know what became of a person. */
export const callAttemptsSheet = sheet(
  "Appels",
  {
    siret_porteur: key(organisationNumber),
    participant: key(participantCode),
    echeance: key(code(outcomeCheckpoints)),
    tentative: key(wholeNumber("1")),
    date: required(day),
    resultat: required(code(callResults)),
    prochain_le: optional(day),
    note: personal(optional(text("Messagerie"))),
  },
  [{ to: "participant", columns: ["siret_porteur", "participant"] }],
);
