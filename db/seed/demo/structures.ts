import type { StructureKind } from "#app/domain/structure-kind.ts";
import type { HostKey } from "./organisations.ts";

/** Invented inclusive structures, one of every kind at least, and the hosts whose contracts they work on. */
export type StructurePlan = {
  key: string;
  name: string;
  commune: string;
  kind: StructureKind;
  hosts: readonly HostKey[];
  since?: string;
};

const everywhere = ["gresivaudan", "grenoble", "nord-isere"] as const;

export const structures: readonly StructurePlan[] = [
  structure("ACI", "peinture-solidarite", "Ateliers Peinture et Solidarité du Grésivaudan", "Crolles", [
    "gresivaudan",
  ]),
  structure("ACI", "ateliers-drac", "Ateliers du Drac", "Fontaine", ["grenoble", "gresivaudan"]),
  structure("ACI", "jardins-bievre", "Jardins partagés de la Bièvre", "La Côte-Saint-André", ["nord-isere"]),
  structure("ACI", "chantiers-trieves", "Chantiers verts du Trièves", "Mens", ["gresivaudan"]),
  structure("ACI", "fil-et-toile", "Fil et Toile", "Échirolles", ["grenoble"]),
  structure("ACI", "recup-rhone", "Récup’ et Rhône", "Roussillon", ["nord-isere"]),
  structure("EI", "net-avenir", "Net Avenir Services", "Grenoble", ["grenoble", "gresivaudan"]),
  structure("EI", "eco-tri", "Éco-Tri Belledonne", "Villard-Bonnot", ["gresivaudan", "grenoble"]),
  structure("EI", "bati-insertion", "Bâti Insertion Dauphiné", "Bourgoin-Jallieu", ["nord-isere"]),
  structure("EI", "second-oeuvre", "Second Œuvre Solidaire", "Saint-Martin-d'Hères", ["grenoble"]),
  structure("EI", "verts-horizons", "Verts Horizons", "Vienne", ["nord-isere"]),
  structure("ETTI", "belledonne-interim", "Belledonne Intérim Insertion", "Crolles", ["gresivaudan"]),
  structure("ETTI", "passerelle", "Passerelle Intérim", "Grenoble", ["grenoble"]),
  structure("ETTI", "relance-nord", "Relance Intérim Nord-Isère", "Villefontaine", ["nord-isere"]),
  structure("ETTI", "tremplin-rhone", "Tremplin Travail Rhône", "Vienne", ["nord-isere"]),
  structure("AI", "coup-de-pouce", "Coup de Pouce Emploi", "Pontcharra", ["gresivaudan"]),
  structure("AI", "main-forte", "Main Forte", "Voiron", ["nord-isere"]),
  structure("AI", "voisins-services", "Voisins et Services", "Meylan", ["grenoble"]),
  structure("AI", "oisans-entraide", "Oisans Entraide", "Le Bourg-d'Oisans", ["gresivaudan"]),
  structure("EITI", "independants", "Indépendants ensemble", "Grenoble", ["grenoble"]),
  structure("GEIQ", "geiq-btp", "GEIQ Bâtiment des Alpes", "Saint-Martin-d'Hères", everywhere),
  structure("GEIQ", "geiq-proprete", "GEIQ Propreté Dauphiné", "Bourgoin-Jallieu", [
    "nord-isere",
    "grenoble",
  ]),
  structure("EA", "ea-vercors", "Ateliers adaptés du Vercors", "Fontaine", ["grenoble", "gresivaudan"]),
  structure("EA", "ea-bourbre", "Bourbre Entreprise adaptée", "La Tour-du-Pin", ["nord-isere"]),
  structure("EATT", "eatt-alpes", "Alpes Intérim adapté", "Grenoble", everywhere, "2025-07-01"),
  structure("ESAT", "sorbiers", "ESAT Les Sorbiers", "Pontcharra", ["gresivaudan"]),
  structure("ESAT", "esat-glycines", "ESAT Les Glycines", "Saint-Égrève", ["grenoble"]),
  structure("ESAT", "esat-tilleuls", "ESAT Les Tilleuls", "Saint-Marcellin", ["nord-isere"]),
  structure("REGIE", "regie-villeneuve", "Régie de quartier des Essarts", "Échirolles", ["grenoble"]),
  structure(
    "SEP",
    "sep-varces",
    "Ateliers pénitentiaires du Vercors",
    "Varces-Allières-et-Risset",
    everywhere,
  ),
];

function structure(
  kind: StructureKind,
  key: string,
  name: string,
  commune: string,
  served: readonly HostKey[],
  since?: string,
): StructurePlan {
  return { kind, key, name, commune, hosts: served, ...(since === undefined ? {} : { since }) };
}
