import type { Activity } from "#app/domain/activity.ts";
import type { DemoRows } from "./demo-rows.ts";
import type { Directory } from "./directory.ts";

/**
 * What the invented structures do, so that each kind of lot finds someone or nobody: several for masonry and painting, one
 * for metal frames, none for lifts. Open directories seldom say it: the structures of Isère came without any.
 */
const activitiesOf: Readonly<Record<string, readonly Activity[]>> = {
  "peinture-solidarite": ["peinture-revetement-des-murs", "amenagement-interieur"],
  "ateliers-drac": ["peinture-revetement-des-murs", "travaux-de-chantiers", "ouvrages-metalliques"],
  "jardins-bievre": ["maraichage", "creation-et-entretien-des-espaces-verts"],
  "chantiers-trieves": [
    "creation-et-entretien-des-espaces-verts",
    "entretien-restauration-amenagement-des-espaces-naturels",
    "travaux-forestiers-bucheronnage",
  ],
  "fil-et-toile": ["couture-reprisage-retouches", "blanchisserie", "repassage"],
  "recup-rhone": ["recyclage-delements-dameublement-dae-et-petits-objets", "collecte-dencombrants"],
  "net-avenir": ["nettoyage-de-locaux", "nettoyage-specifique-chantiers-parkings"],
  "eco-tri": ["collecte-des-dechets-de-chantiers", "recyclage-5-flux-et-fournitures-dentreprise"],
  "bati-insertion": ["travaux-de-chantiers", "deconstruction-curage-demolition", "menuiserie"],
  "second-oeuvre": [
    "peinture-revetement-des-murs",
    "carrelage-revetement-des-sols",
    "amenagement-interieur",
    "menuiserie",
  ],
  "verts-horizons": ["creation-et-entretien-des-espaces-verts", "entretien-des-parkings"],
  "belledonne-interim": ["travaux-de-chantiers", "peinture-revetement-des-murs", "manutention"],
  passerelle: ["travaux-de-chantiers", "nettoyage-de-locaux", "demenagement"],
  "relance-nord": ["logistique-conditionnement", "manutention"],
  "tremplin-rhone": ["sous-traitance-industrielle-generale", "logistique-conditionnement"],
  "coup-de-pouce": ["nettoyage-de-locaux", "entretien-des-jardins", "aide-menagere"],
  "main-forte": ["entretien-des-jardins", "petits-travaux"],
  "voisins-services": ["nettoyage-de-locaux", "aide-menagere"],
  "oisans-entraide": ["nettoyage-de-locaux", "entretien-et-maintenance-de-lespace-urbain"],
  independants: ["coursiers-livraison-de-plis-colis"],
  "geiq-btp": ["travaux-de-chantiers", "menuiserie"],
  "geiq-proprete": ["nettoyage-de-locaux"],
  "ea-vercors": ["creation-et-entretien-des-espaces-verts", "peinture-revetement-des-murs"],
  "ea-bourbre": ["logistique-conditionnement", "impressions", "numerisation-ged"],
  "eatt-alpes": ["accueil-hotline", "nettoyage-de-locaux"],
  sorbiers: ["creation-et-entretien-des-espaces-verts", "blanchisserie"],
  "esat-glycines": ["restauration-collective", "blanchisserie"],
  "esat-tilleuls": ["creation-et-entretien-des-espaces-verts", "logistique-conditionnement"],
  "regie-villeneuve": ["nettoyage-urbain", "mediation-urbaine-sociale"],
};

/** Enters what structures do, last: the rest of the demonstration keeps its order of entry. */
export function enterActivities(rows: DemoRows, directory: Directory): void {
  for (const [key, activities] of Object.entries(activitiesOf)) {
    for (const activity of activities) {
      rows.enter("organisation_activity", { organisation_id: directory.organisation(key), activity });
    }
  }
}
