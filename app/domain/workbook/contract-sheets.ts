import { contractStages } from "../contract-stage.ts";
import { eligibilityCriteria } from "../eligibility-criterion.ts";
import {
  changeReasons,
  contractCategories,
  contractorRoles,
  contractSources,
  derogations,
  objectiveRules,
  orderNatures,
} from "../exchange-codes.ts";
import { hireModalities } from "../hire-codes.ts";
import { mechanisms } from "../mechanism.ts";
import type { Cents } from "../money.ts";
import {
  code,
  codeList,
  communeCode,
  contractNumber,
  day,
  euros,
  hours,
  identifier,
  organisationNumber,
  quantity,
  share,
  text,
  wholeNumber,
} from "./cell-kinds.ts";
import { defaulted, key, optional, personal, required } from "./column.ts";
import { sheet } from "./sheet.ts";

const lotNumber = identifier("1");
const mechanism = code(mechanisms);

/** Contracts, their lots, and what each lot owes. */
export const contractsSheet = sheet(
  "Marches",
  {
    marche: key(contractNumber),
    objet: optional(text("Réhabilitation du groupe scolaire")),
    siret_maitre_ouvrage: required(organisationNumber),
    siret_porteur: optional(organisationNumber),
    facilitateur: personal(optional(text("Camille Martin"))),
    categorie: optional(code(contractCategories)),
    procedure: optional(text("Procédure adaptée")),
    cpv: optional(text("45214200")),
    montant_ht: optional(euros),
    valeur_estimee: optional(euros),
    date_consultation: optional(day),
    date_notification: optional(day),
    date_debut: optional(day),
    date_fin: optional(day),
    duree_mois: optional(wholeNumber("24", 1200)),
    code_commune: optional(communeCode),
    territoire: optional(identifier("gresivaudan")),
    etape: required(code(contractStages)),
    derogation: optional(code(derogations)),
    derogation_motif: optional(text("Travaux de trois mois")),
    source: defaulted(code(contractSources), "typed"),
    id_decp: optional(contractNumber),
    date_reunion_lancement: optional(day),
    version_references: optional(wholeNumber("4", 100_000)),
  },
  [
    { to: "organisation", columns: ["siret_maitre_ouvrage"] },
    { to: "organisation", columns: ["siret_porteur"] },
    { to: "commune", columns: ["code_commune"] },
    { to: "territory", columns: ["territoire"] },
  ],
);

export const lotsSheet = sheet(
  "Lots",
  {
    marche: key(contractNumber),
    lot: key(lotNumber),
    intitule: optional(text("Gros œuvre")),
    cpv: optional(text("45223220")),
    montant_ht: optional(euros),
    metier: optional(text("gros_oeuvre")),
    titulaires: optional(text("Jardins du Nord; Vitres et Cie")),
  },
  [{ to: "contract", columns: ["marche"] }],
);

const commitmentKey = { marche: key(contractNumber), lot: key(lotNumber), dispositif: key(mechanism) };

export const commitmentsSheet = sheet(
  "Engagements",
  {
    ...commitmentKey,
    date_debut: optional(day),
    date_fin: optional(day),
    regle: required(code(objectiveRules)),
    heures: optional(hours),
    euros_par_heure: optional(euros),
    seuil_euros: defaulted(euros, 0 as Cents),
    part: optional(share),
    criteres: optional(codeList(eligibilityCriteria)),
    penalite_heure: optional(euros),
    penalite_jour: optional(euros),
  },
  [{ to: "lot", columns: ["marche", "lot"] }],
);

export const obligationChangesSheet = sheet(
  "Evolutions",
  {
    ...commitmentKey,
    date_effet: key(day),
    motif: key(code(changeReasons)),
    heures: required(hours),
    precision: optional(text("Reprise de 8 salariés sur 10")),
  },
  [{ to: "commitment", columns: ["marche", "lot", "dispositif"] }],
);

export const ordersSheet = sheet(
  "Commandes",
  {
    marche: key(contractNumber),
    lot: key(lotNumber),
    numero: key(identifier("BC-12")),
    nature: defaulted(code(orderNatures), "order"),
    date: required(day),
    montant_ht: optional(euros),
    heures_travaillees: optional(hours),
  },
  [{ to: "lot", columns: ["marche", "lot"] }],
);

export const contractorsSheet = sheet(
  "Attributaires",
  {
    marche: key(contractNumber),
    lot: key(lotNumber),
    siret: key(organisationNumber),
    role: defaulted(code(contractorRoles), "lead"),
    part: optional(share),
    siret_donneur_ordre: optional(organisationNumber),
    contact: personal(optional(text("Dominique Durand"))),
    courriel: personal(optional(text("chantier@exemple.fr"))),
    telephone: personal(optional(text("04 76 00 00 00"))),
    modalite: optional(code(hireModalities)),
  },
  [
    { to: "lot", columns: ["marche", "lot"] },
    { to: "organisation", columns: ["siret"] },
    { to: "organisation", columns: ["siret_donneur_ordre"] },
  ],
);

/** The day a contract reached a stage. */
export const contractStepsSheet = sheet(
  "Etapes",
  {
    marche: key(contractNumber),
    etape: key(code(contractStages)),
    date: key(day),
    precision: optional(text("Déclaré sans suite")),
  },
  [{ to: "contract", columns: ["marche"] }],
);

export const qualitativeActionsSheet = sheet(
  "Actions_qualitatives",
  {
    marche: key(contractNumber),
    lot: key(lotNumber),
    numero: key(identifier("1")),
    nature: optional(text("Visite de chantier")),
    unite: optional(text("visites")),
    prevu: defaulted(quantity, 0),
    realise: defaulted(quantity, 0),
    date: optional(day),
  },
  [{ to: "lot", columns: ["marche", "lot"] }],
);
