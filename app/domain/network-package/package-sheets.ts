/**
 * What a pseudonymised package holds: sheets of the exchange workbook and, of each, the columns that come along. Whatever
 * is not named here stays at home: names, birth dates, contacts, places of persons, criteria, free text. A person is a
 * key, the host's own codes are replaced. Source: exchange.md, §1; trust.md, « Personal data »; the choice of columns is ours.
 */
export const packageSheets = {
  Organisations: [
    "siret",
    "nom",
    "roles",
    "type_structure",
    "type_structure_depuis",
    "type_acheteur",
    "code_commune",
    "prive",
  ],
  Marches: [
    "marche",
    "objet",
    "siret_maitre_ouvrage",
    "siret_porteur",
    "categorie",
    "procedure",
    "cpv",
    "montant_ht",
    "valeur_estimee",
    "date_consultation",
    "date_notification",
    "date_debut",
    "date_fin",
    "duree_mois",
    "code_commune",
    "territoire",
    "etape",
    "source",
    "id_decp",
  ],
  Lots: ["marche", "lot", "intitule", "cpv", "montant_ht", "metier"],
  Engagements: [
    "marche",
    "lot",
    "dispositif",
    "date_debut",
    "date_fin",
    "regle",
    "heures",
    "euros_par_heure",
    "seuil_euros",
    "part",
  ],
  Evolutions: ["marche", "lot", "dispositif", "date_effet", "motif", "heures"],
  Commandes: ["marche", "lot", "numero", "nature", "date", "montant_ht", "heures_travaillees"],
  Attributaires: ["marche", "lot", "siret", "role", "part", "siret_donneur_ordre"],
  Participants: ["siret_porteur", "participant", "sexe", "niveau_formation", "cle_personne"],
  Embauches: [
    "embauche",
    "siret_porteur",
    "participant",
    "marche",
    "lot",
    "dispositif",
    "siret_employeur",
    "siret_attributaire",
    "type_contrat",
    "modalite",
    "dispositif_pdie",
    "date_debut",
    "date_fin",
    "arsa",
    "boeth",
    "age",
  ],
  Heures: ["embauche", "mois", "heures", "etat"],
  Heures_collectives: [
    "marche",
    "lot",
    "dispositif",
    "siret_employeur",
    "mois",
    "siret_attributaire",
    "heures",
    "personnes",
    "dont_arsa",
    "dont_boeth",
    "etat",
  ],
  Suites: ["siret_porteur", "participant", "echeance", "date", "motif", "situation"],
  Actions: ["action", "siret_porteur", "date", "type", "territoire", "etat", "structures", "personnes"],
  Actions_qualitatives: ["marche", "lot", "numero", "unite", "prevu", "realise", "date"],
  Conventions: [
    "siret_porteur",
    "annee",
    "etp",
    "part_fixe",
    "part_variable",
    "objectif_arsa",
    "compter_collectifs",
  ],
} as const satisfies Record<string, readonly string[]>;

export type PackageSheet = keyof typeof packageSheets;

/** Whether a sheet of the exchange workbook goes into a package. */
export function isPackageSheet(name: string): name is PackageSheet {
  return Object.hasOwn(packageSheets, name);
}

/** Columns of the host's own codes, which may name someone: replaced by codes made from them. */
export const replacedCodes = {
  participant: "personne",
  embauche: "embauche",
  action: "action",
} as const satisfies Record<string, string>;
