import { activityCodes, type Activity } from "./activity.ts";
import type { Trade } from "./trade.ts";

/** « Autre » says nothing of what is done, « dangereux » asks for an approval: neither answers a collection lot. */
const collecting = activityCodes.filter(
  (code) => code.startsWith("collecte-") && code !== "collecte-et-traitement-des-dechets-dangereux",
);
const recycling = activityCodes.filter((code) => code.startsWith("recyclage-"));

/** Building trades a structure may carry, rental, supplies and studies apart. */
const buildingTrades: readonly Activity[] = [
  "travaux-de-chantiers",
  "deconstruction-curage-demolition",
  "ouvrages-metalliques",
  "menuiserie",
  "peinture-revetement-des-murs",
  "carrelage-revetement-des-sols",
  "electricite",
  "plomberie",
  "tous-travaux-et-petits-bricolages",
];

/**
 * What a structure says it does that answers a trade. « Travaux de chantiers » stands for structural trades, which have no
 * line of their own; small works (« petits bricolages ») only answer a lot of the whole building. Nothing answers asbestos
 * and lifts: they take certified companies. Our choice, to be confirmed by facilitators.
 */
const byTrade: Readonly<Record<Trade, readonly Activity[]>> = {
  terrassement: ["travaux-de-chantiers"],
  vrd: ["travaux-de-chantiers", "entretien-et-maintenance-de-lespace-urbain"],
  gros_oeuvre: ["travaux-de-chantiers"],
  maconnerie: ["travaux-de-chantiers", "travail-de-la-pierre"],
  demolition: ["deconstruction-curage-demolition"],
  desamiantage: [],
  charpente_bois: ["travail-du-bois", "menuiserie"],
  charpente_metallique: ["ouvrages-metalliques"],
  couverture_etancheite: ["travaux-de-chantiers"],
  menuiseries_exterieures: ["menuiserie"],
  menuiseries_interieures: ["menuiserie", "travail-du-bois", "amenagement-interieur"],
  metallerie: ["ouvrages-metalliques", "assemblage-mecanique-mecano-soudure"],
  platrerie_cloisons: ["amenagement-interieur", "travaux-de-chantiers"],
  peinture_interieure: ["peinture-revetement-des-murs"],
  electricite: ["electricite"],
  plomberie_cvc: ["plomberie"],
  sols: ["carrelage-revetement-des-sols"],
  ascenseur: [],
  batiment: buildingTrades,
  espaces_verts_creation: [
    "creation-et-entretien-des-espaces-verts",
    "genie-ecologique",
    "entretien-restauration-amenagement-des-espaces-naturels",
  ],
  espaces_verts_entretien: [
    "creation-et-entretien-des-espaces-verts",
    "entretien-restauration-amenagement-des-espaces-naturels",
    "entretien-et-maintenance-de-lespace-urbain",
  ],
  nettoyage: ["nettoyage-de-locaux", "nettoyage-specifique-chantiers-parkings", "nettoyage-industriel"],
  gardiennage: ["poste-de-garde-accueil"],
  restauration_collective: ["restauration-collective", "restaurants-cantines", "traiteur"],
  collecte: collecting,
  tri: [...recycling, "collecte-5-flux-papier-metal-verre-et-bois-et-fournitures-dentreprise"],
  demenagement: ["demenagement"],
  transport: ["transport-de-marchandises", "transports-de-personnes", "coursiers-livraison-de-plis-colis"],
  prestations_intellectuelles: ["conseils-formation"],
};

/** The activities that answer a trade. */
export function activitiesOfTrade(trade: Trade): readonly Activity[] {
  return byTrade[trade];
}
