import type { ActivityGroup } from "./activity-group.ts";

/**
 * Works, outdoors, waste, cleaning, repair, industry, transport. Source: sectors of the inclusive market, their slugs
 * without the numbers; labels are ours.
 */
export const worksActivities = {
  "carrelage-revetement-des-sols": { label: "Carrelage et revêtement des sols", group: "building" },
  "deconstruction-curage-demolition": { label: "Déconstruction, curage, démolition", group: "building" },
  "diagnostics-solutions-energetiques": { label: "Diagnostics et solutions énergétiques", group: "building" },
  electricite: { label: "Électricité", group: "building" },
  "location-vente-de-materiels-industriels-chantiers": {
    label: "Location et vente de matériel de chantier",
    group: "building",
  },
  "materiaux-de-construction": { label: "Matériaux de construction", group: "building" },
  menuiserie: { label: "Menuiserie", group: "building" },
  "ouvrages-metalliques": { label: "Ouvrages métalliques", group: "building" },
  "peinture-revetement-des-murs": { label: "Peinture et revêtement des murs", group: "building" },
  plomberie: { label: "Plomberie", group: "building" },
  "tous-travaux-et-petits-bricolages": { label: "Tous travaux et petits bricolages", group: "building" },
  "traitements-thermiques-et-traitements-de-surface": {
    label: "Traitements thermiques et de surface",
    group: "building",
  },
  "travaux-de-chantiers": { label: "Travaux de chantiers", group: "building" },
  "autre-btp": { label: "Autre (BTP)", group: "building" },
  "creation-et-entretien-des-espaces-verts": {
    label: "Création et entretien des espaces verts",
    group: "green_spaces",
  },
  "entretien-des-parkings": { label: "Entretien des parkings", group: "green_spaces" },
  "entretien-et-maintenance-de-lespace-urbain": {
    label: "Entretien et maintenance de l’espace urbain",
    group: "green_spaces",
  },
  "entretien-restauration-amenagement-des-espaces-naturels": {
    label: "Entretien, restauration, aménagement des espaces naturels",
    group: "green_spaces",
  },
  "genie-ecologique": { label: "Génie écologique", group: "green_spaces" },
  "travaux-forestiers-bucheronnage": { label: "Travaux forestiers, bûcheronnage", group: "green_spaces" },
  "autre-espaces-verts": { label: "Autre (Espaces verts)", group: "green_spaces" },
  "collecte-5-flux-papier-metal-verre-et-bois-et-fournitures-dentreprise": {
    label: "Collecte 5 flux (papier, métal, verre et bois) et fournitures d’entreprise",
    group: "waste",
  },
  "collecte-dencombrants": { label: "Collecte d’encombrants", group: "waste" },
  "collecte-des-dechets-de-chantiers": { label: "Collecte des déchets de chantiers", group: "waste" },
  "collecte-des-dechets-delements-dameublement-dae-et-petits-objets": {
    label: "Collecte des déchets d’éléments d’ameublement (DAE) et petits objets",
    group: "waste",
  },
  "collecte-des-dechets-dechets-dequipements-electriques-et-electroniques-deee": {
    label: "Collecte des déchets d’équipements électriques et électroniques (DEEE)",
    group: "waste",
  },
  "collecte-des-dechets-industriels": { label: "Collecte des déchets industriels", group: "waste" },
  "collecte-des-dechets-textiles": { label: "Collecte des déchets textiles", group: "waste" },
  "collecte-des-dechets-vegetaux": { label: "Collecte des déchets végétaux", group: "waste" },
  "collecte-des-dechets-papiers-et-fournitures-dentreprises": {
    label: "Collecte des papiers et fournitures d’entreprise",
    group: "waste",
  },
  "collecte-du-verre": { label: "Collecte du verre", group: "waste" },
  "collecte-et-traitement-des-bio-dechets": {
    label: "Collecte et traitement des biodéchets",
    group: "waste",
  },
  "collecte-et-traitement-des-dechets-dangereux": {
    label: "Collecte et traitement des déchets dangereux",
    group: "waste",
  },
  "autre-collecte-des-dechets": { label: "Autre (Collecte des déchets)", group: "waste" },
  "reconditionnement-informatique": {
    label: "Produits reconditionnés (informatique, électronique…)",
    group: "recycling",
  },
  "recyclage-5-flux-et-fournitures-dentreprise": {
    label: "Recyclage 5 flux et fournitures d’entreprise",
    group: "recycling",
  },
  "recyclage-papiers-et-fournitures-dentreprises": {
    label: "Recyclage de papiers et de fournitures d’entreprise",
    group: "recycling",
  },
  "recyclage-textiles": { label: "Recyclage de textiles", group: "recycling" },
  "recyclage-delements-dameublement-dae-et-petits-objets": {
    label: "Recyclage d’éléments d’ameublement (DAE) et petits objets",
    group: "recycling",
  },
  "recyclage-dequipements-electriques-et-electroniques-deee": {
    label: "Recyclage d’équipements électriques et électroniques (DEEE)",
    group: "recycling",
  },
  "recyclage-du-verre": { label: "Recyclage du verre", group: "recycling" },
  "vente-de-vehicules-velos-doccasions": {
    label: "Vente de véhicules et de vélos d’occasion",
    group: "recycling",
  },
  "autre-recyclage": { label: "Autre (Recyclage)", group: "recycling" },
  "articles-protection-covid-19": { label: "Articles de protection contre le Covid-19", group: "cleaning" },
  "nettoyage-de-locaux": { label: "Nettoyage de locaux", group: "cleaning" },
  "nettoyage-de-vehicules": { label: "Nettoyage de véhicules", group: "cleaning" },
  "nettoyage-industriel": { label: "Nettoyage industriel", group: "cleaning" },
  "nettoyage-specifique-chantiers-parkings": {
    label: "Nettoyage spécifique (chantiers, parkings, hôpitaux, hôtellerie…)",
    group: "cleaning",
  },
  "nettoyage-urbain": { label: "Nettoyage urbain", group: "cleaning" },
  "produits-dentretien-et-desinfectants": {
    label: "Produits d’entretien et désinfectants",
    group: "cleaning",
  },
  "autre-proprete": { label: "Autre (Propreté)", group: "cleaning" },
  "entretien-machines-materiels": { label: "Entretien de machines et de matériels", group: "repair" },
  "garage-mecanique-automobile": { label: "Garage, mécanique automobile", group: "repair" },
  "maintenance-de-flottes-de-vehicules-velos-a-assistance-electrique-voitures": {
    label: "Maintenance de flottes de véhicules (vélos électriques, voitures…)",
    group: "repair",
  },
  "reparation-de-velos": { label: "Réparation de vélos", group: "repair" },
  "autre-reparation": { label: "Autre (Réparation)", group: "repair" },
  "assemblage-mecanique-mecano-soudure": { label: "Assemblage mécanique, mécano-soudure", group: "industry" },
  "industrie-chimique-et-plastique": { label: "Industrie chimique et plastique", group: "industry" },
  "logistique-conditionnement": { label: "Logistique, conditionnement", group: "industry" },
  manutention: { label: "Manutention", group: "industry" },
  metallurgie: { label: "Métallurgie", group: "industry" },
  plasturgie: { label: "Plasturgie", group: "industry" },
  "sous-traitance-industrielle-agro-alimentaire": {
    label: "Sous-traitance industrielle agroalimentaire",
    group: "industry",
  },
  "sous-traitance-industrielle-generale": {
    label: "Sous-traitance industrielle générale",
    group: "industry",
  },
  "autre-industrie": { label: "Autre (Industrie)", group: "industry" },
  "coursiers-livraison-de-plis-colis": {
    label: "Coursiers, livraison de plis et de colis",
    group: "transport",
  },
  demenagement: { label: "Déménagement", group: "transport" },
  "livraison-de-fruits-et-legumes": { label: "Livraison de fruits et légumes", group: "transport" },
  "location-de-vehicules-velos": { label: "Location de véhicules et de vélos", group: "transport" },
  "transport-de-marchandises": { label: "Transport de marchandises", group: "transport" },
  "transports-de-personnes": { label: "Transports de personnes", group: "transport" },
  "autre-livraisons": { label: "Autre (Livraisons)", group: "transport" },
} as const satisfies Record<string, { label: string; group: ActivityGroup }>;
