import type { Activity } from "./activity.ts";
import { longestPrefix } from "./cpv-prefix.ts";

const printing: readonly Activity[] = ["impressions"];
const couriers: readonly Activity[] = ["coursiers-livraison-de-plis-colis"];
const meals: readonly Activity[] = ["restauration-collective", "traiteur", "paniers-plateaux-repas"];
const nature: readonly Activity[] = [
  "genie-ecologique",
  "entretien-restauration-amenagement-des-espaces-naturels",
];
const forestry: readonly Activity[] = ["travaux-forestiers-bucheronnage", "sylviculture"];
const clothes: readonly Activity[] = ["confection-a-facon", "textiles", "couture-reprisage-retouches"];
const goods: readonly Activity[] = ["producteurs-fournisseurs"];
const people: readonly Activity[] = ["transports-de-personnes"];
const nobody: readonly Activity[] = [];

/**
 * CPV prefixes finer than a trade, or of purchases that are no trade of ours; the longest that fits wins. Source:
 * nomenclature CPV 2008; what each leads to is our choice, mended on real contracts. Energy, telecoms, insurance, banks, law
 * and architects find nobody.
 */
const byCpv: Readonly<Record<string, readonly Activity[]>> = {
  "0311": ["maraichage", "agriculture"],
  "0322": ["maraichage", "producteurs-fournisseurs"],
  "0345": ["horticulture"],
  "09": nobody,
  "14": nobody,
  "15": goods,
  "1533": ["maraichage", "production-et-transformation", "producteurs-fournisseurs"],
  "155": ["fromagerie", "producteurs-fournisseurs"],
  "158": ["production-et-transformation", "producteurs-fournisseurs"],
  "1581": ["boulangerie-patisserie-confiseries"],
  "15894": meals,
  "16": nobody,
  "18": clothes,
  "22": printing,
  "221": ["ventes-de-livres-et-ouvrages"],
  "3019": ["papeterie-et-fournitures-administratives"],
  "302": ["reconditionnement-informatique"],
  "3168": nobody,
  "33": nobody,
  "34": nobody,
  "3443": ["vente-de-vehicules-velos-doccasions", "reparation-de-velos", "location-de-vehicules-velos"],
  "391": ["equipements-et-mobiliers", "travail-du-bois"],
  "395": clothes,
  "3983": ["produits-dentretien-et-desinfectants"],
  "41": nobody,
  "42": nobody,
  "44": ["materiaux-de-construction"],
  "44423": ["signaletique"],
  "4511122": [...forestry, ...nature],
  "45342": [
    "creation-et-entretien-des-espaces-verts",
    ...nature,
    "ouvrages-metalliques",
    "travaux-de-chantiers",
  ],
  "501": ["garage-mecanique-automobile"],
  "5523": ["hotellerie"],
  "5524": ["animation-et-sorties", "activites-a-caractere-touristique"],
  "5525": ["hotellerie", "activites-a-caractere-touristique"],
  "5552": ["traiteur", "restauration-collective", "paniers-plateaux-repas"],
  "6011": people,
  "6012": people,
  "6013": people,
  "6014": people,
  "6016": couriers,
  "6411": couriers,
  "6412": [...couriers, "mailing-archivage-secretariat"],
  "642": nobody,
  "66": nobody,
  "71": nobody,
  "72": ["conception-de-logiciels", "support-administration", "tests-de-logiciels"],
  "7231": ["numerisation-ged", "management-de-donnees-et-gestion-de-projets"],
  "772": forestry,
  "7953": ["traductions"],
  "791": nobody,
  "792": nobody,
  "7934": ["communication-agence-de-com"],
  "794": ["conseils-formation"],
  "7951": ["accueil-hotline"],
  "7955": ["mailing-archivage-secretariat"],
  "796": ["ressources-humaines"],
  "798": printing,
  "79952": ["organisation-devenements"],
  "79995": ["mailing-archivage-secretariat", "numerisation-ged"],
  "805": ["conseils-formation"],
  "8531": ["soins-et-accompagnement"],
  "9061": ["nettoyage-urbain", "entretien-et-maintenance-de-lespace-urbain"],
  "9072": nature,
  "92312211": ["communication-agence-de-com"],
  "9831": ["blanchisserie", "pressing-et-nettoyage-a-sec", "repassage"],
  "98341": ["poste-de-garde-accueil", "conciergerie-dentreprise"],
};

/** The activities a CPV leads to by itself, with the prefix that says so; undefined: its trade says more. */
export function activitiesOfCpv(
  cpv: string | null,
): { activities: readonly Activity[]; prefix: string } | undefined {
  const found = longestPrefix(byCpv, cpv);
  return found === undefined ? undefined : { activities: found.value, prefix: found.prefix };
}
