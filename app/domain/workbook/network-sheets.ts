import { plannedActionStates } from "../action-plan/planned-action.ts";
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
    action_prevue: optional(identifier("PA-2026-0001")),
  },
  [
    { to: "organisation", columns: ["siret_porteur"] },
    { to: "territory", columns: ["territoire"] },
  ],
);

/** A host’s plan of a year. */
export const actionPlansSheet = sheet(
  "Plans",
  {
    siret_porteur: key(organisationNumber),
    annee: key(year),
    diagnostic: optional(text("Peu de femmes dans les chantiers", 4000)),
    partage_le: optional(day),
  },
  [{ to: "organisation", columns: ["siret_porteur"] }],
);

/** Its lines; the plan of that host and year must be in « Plans ». */
export const plannedActionsSheet = sheet(
  "Actions_prevues",
  {
    code: key(identifier("PA-2026-0001")),
    siret_porteur: required(organisationNumber),
    annee: required(year),
    type: required(code(networkActionKinds)),
    intitule: required(text("Réunion des prescripteurs")),
    territoire: optional(identifier("gresivaudan")),
    nombre: required(wholeNumber("4", 999)),
    echeance: optional(day),
    etat: defaulted(code(plannedActionStates), "planned"),
    motif: optional(text("Partenaire indisponible")),
    partenaires: optional(text("France Travail, mission locale")),
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
