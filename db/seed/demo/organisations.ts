import type { BuyerKind } from "#app/domain/exchange-codes.ts";

/** Invented names, real places. A host, with the places its contracts are in. */
export type HostPlan = {
  key: HostKey;
  name: string;
  commune: string;
  facilitators: readonly [string, ...string[]];
  places: readonly string[];
};
export type HostKey = "gresivaudan" | "grenoble" | "nord-isere";

export const hosts: readonly HostPlan[] = [
  {
    key: "gresivaudan",
    name: "Maison de l’insertion du Grésivaudan",
    commune: "Crolles",
    facilitators: ["Nadège Ferrand", "Nadège Ferrand", "Yann Le Goff"],
    places: [
      "Crolles",
      "Le Touvet",
      "Pontcharra",
      "Froges",
      "Allevard",
      "Bernin",
      "Villard-Bonnot",
      "Montbonnot-Saint-Martin",
      "Le Bourg-d'Oisans",
      "Vaujany",
      "La Mure",
      "Mens",
    ],
  },
  {
    key: "grenoble",
    name: "Mission emploi et clauses de l’Agglomération grenobloise",
    commune: "Grenoble",
    facilitators: ["Samir Benhaddou", "Claire Vuillermoz"],
    places: [
      "Grenoble",
      "Échirolles",
      "Saint-Martin-d'Hères",
      "Fontaine",
      "Meylan",
      "Saint-Égrève",
      "Le Pont-de-Claix",
      "Vizille",
      "Villard-de-Lans",
    ],
  },
  {
    key: "nord-isere",
    name: "Nord-Isère Insertion, maison de l’emploi",
    commune: "Bourgoin-Jallieu",
    facilitators: ["Élodie Marchand-Pirot", "Thierry Ogier"],
    places: [
      "Bourgoin-Jallieu",
      "Villefontaine",
      "Vienne",
      "Roussillon",
      "La Tour-du-Pin",
      "Crémieu",
      "Voiron",
      "La Côte-Saint-André",
      "Saint-Marcellin",
      "L'Isle-d'Abeau",
    ],
  },
];

export type AuthorityPlan = {
  key: string;
  name: string;
  commune: string;
  buyer: BuyerKind;
  hosts: readonly HostKey[];
};

export const authorities: readonly AuthorityPlan[] = [
  authority("crolles", "Commune de Crolles", "Crolles", "local_authority", ["gresivaudan"]),
  authority("le-gresivaudan", "Le Grésivaudan", "Crolles", "local_authority", ["gresivaudan"]),
  authority("vaujany", "Commune de Vaujany", "Vaujany", "local_authority", ["gresivaudan"]),
  authority("alpes-habitat", "Alpes Habitat Solidaire", "Grenoble", "local_authority", [
    "gresivaudan",
    "grenoble",
  ]),
  authority("metropole", "Grenoble-Alpes-Métropole", "Grenoble", "local_authority", ["grenoble"]),
  authority("saint-martin", "Commune de Saint-Martin-d’Hères", "Saint-Martin-d'Hères", "local_authority", [
    "grenoble",
  ]),
  authority("etat", "Immobilier de l’État en Isère", "Grenoble", "state", ["grenoble", "nord-isere"]),
  authority("departement", "Département de l’Isère", "Grenoble", "local_authority", [
    "gresivaudan",
    "grenoble",
    "nord-isere",
  ]),
  authority("porte-isere", "Porte de l’Isère Agglomération", "L'Isle-d'Abeau", "local_authority", [
    "nord-isere",
  ]),
  authority("voiron", "Commune de Voiron", "Voiron", "local_authority", ["nord-isere"]),
  authority("eaux", "Eaux du Nord-Dauphiné", "Vienne", "contracting_entity", ["nord-isere"]),
  authority("fonciere", "Foncière des Balmes", "Meylan", "private", [
    "gresivaudan",
    "grenoble",
    "nord-isere",
  ]),
];

/** Who sends participants; the Département pays the grants. */
export const prescribers = [
  {
    key: "relais-belledonne",
    name: "Relais emploi de Belledonne",
    commune: "Villard-Bonnot",
    host: "gresivaudan",
  },
  { key: "jeunes-drac", name: "Espace jeunes du Drac", commune: "Le Pont-de-Claix", host: "grenoble" },
  {
    key: "accueil-bourbre",
    name: "Accueil social de la Bourbre",
    commune: "Bourgoin-Jallieu",
    host: "nord-isere",
  },
] as const satisfies ReadonlyArray<{ key: string; name: string; commune: string; host: HostKey }>;

function authority(
  key: string,
  name: string,
  commune: string,
  buyer: BuyerKind,
  served: readonly HostKey[],
): AuthorityPlan {
  return { key, name, commune, buyer, hosts: served };
}
