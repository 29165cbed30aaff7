import { hireNeedStates, proposalResults } from "../hire-need.ts";
import { mechanisms } from "../mechanism.ts";
import {
  code,
  contractNumber,
  day,
  identifier,
  organisationNumber,
  text,
  wholeNumber,
  yesNo,
} from "./cell-kinds.ts";
import { defaulted, key, optional, personal, required } from "./column.ts";
import { sheet } from "./sheet.ts";

const needCode = identifier("B-2026-0001");

/** What companies look for under a commitment. */
export const needsSheet = sheet(
  "Besoins",
  {
    besoin: key(needCode),
    marche: required(contractNumber),
    lot: required(identifier("1")),
    dispositif: required(code(mechanisms)),
    siret_attributaire: optional(organisationNumber),
    poste: required(text("Manœuvre")),
    nombre: required(wholeNumber("2", 9999)),
    note_le: required(day),
    souhaite_le: optional(day),
    etat: defaulted(code(hireNeedStates), "open"),
    precision: personal(optional(text("Permis B"))),
  },
  [
    { to: "commitment", columns: ["marche", "lot", "dispositif"] },
    { to: "organisation", columns: ["siret_attributaire"] },
  ],
);

/** Persons proposed on a need. */
export const proposalsSheet = sheet(
  "Propositions",
  {
    besoin: key(needCode),
    siret_porteur: key(organisationNumber),
    participant: key(identifier("P-0042")),
    siret_prescripteur: optional(organisationNumber),
    propose_le: required(day),
    resultat: defaulted(code(proposalResults), "waiting"),
    resultat_le: optional(day),
    embauche: optional(identifier("E-2026-001")),
    arsa: personal(defaulted(yesNo, false)),
    precision: personal(optional(text("Disponible en mai"))),
  },
  [
    { to: "need", columns: ["besoin"] },
    { to: "participant", columns: ["siret_porteur", "participant"] },
    { to: "organisation", columns: ["siret_prescripteur"] },
    { to: "hire", columns: ["embauche"] },
  ],
);
