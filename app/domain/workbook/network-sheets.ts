import { actionStates } from "../exchange-codes.ts";
import { networkActionKinds } from "../network-action-kind.ts";
import {
  code,
  day,
  euros,
  identifier,
  organisationNumber,
  quantity,
  text,
  wholeNumber,
  year,
  yesNo,
} from "./cell-kinds.ts";
import { defaulted, key, optional, personal, required } from "./column.ts";
import { sheet } from "./sheet.ts";

/** What hosts do together, and what the Département grants them. `action` is made from the row when absent. */
export const networkActionsSheet = sheet(
  "Actions",
  {
    action: optional(identifier("A-2026-007")),
    siret_porteur: required(organisationNumber),
    date: required(day),
    type: required(code(networkActionKinds)),
    intitule: optional(text("Rencontre SIAE et acheteurs")),
    territoire: optional(identifier("gresivaudan")),
    etat: defaulted(code(actionStates), "done"),
    structures: optional(wholeNumber("8")),
    personnes: optional(wholeNumber("25")),
    compte_rendu: personal(optional(text("Douze structures présentes"))),
  },
  [
    { to: "organisation", columns: ["siret_porteur"] },
    { to: "territory", columns: ["territoire"] },
  ],
);

export const grantAgreementsSheet = sheet(
  "Conventions",
  {
    siret_porteur: key(organisationNumber),
    annee: key(year),
    etp: optional(quantity),
    part_fixe: optional(euros),
    part_variable: optional(euros),
    objectif_arsa: optional(wholeNumber("40")),
    compter_collectifs: defaulted(yesNo, true),
  },
  [{ to: "organisation", columns: ["siret_porteur"] }],
);
