import type { ContractCategory } from "#app/domain/exchange-codes.ts";
import type { TradeCode } from "./trades.ts";

/** Something a buyer has built or served; `%` is a name, « à Crolles » comes after. */
export type PurchaseObject = {
  category: ContractCategory;
  title: string;
  names: readonly [string, ...string[]];
  trades: readonly [TradeCode, ...TradeCode[]];
  euros: readonly [from: number, to: number];
  months: readonly [from: number, to: number];
};

const schools = [
  "Jean-Moulin",
  "Louise-Michel",
  "Jules-Ferry",
  "Rosa-Parks",
  "Simone-Veil",
  "des Marronniers",
  "Germaine-Tillion",
] as const;
const housing = [
  "Les Glycines",
  "Le Clos des Vignes",
  "Les Terrasses du Soleil",
  "Le Pré Fleuri",
  "Bellevue",
  "Les Noyers",
  "La Sauvagère",
  "Le Verger",
  "Les Coteaux",
  "Le Parc Mistral",
  "Les Peupliers",
] as const;
const places = ["de la Libération", "du Marché", "des Tilleuls", "de la Gare", "du Lavoir"] as const;
const gyms = ["Marie-Paradis", "du Vieux Pont", "des Cèdres", "Alice-Milliat", "de la Plaine"] as const;
const unnamed = [""] as const;

export const worksObjects: readonly PurchaseObject[] = [
  {
    category: "works",
    title: "Réhabilitation énergétique du groupe scolaire %",
    names: schools,
    trades: ["gros_oeuvre", "menuiseries_exterieures", "peinture_interieure", "plomberie_cvc", "electricite"],
    euros: [1_200_000, 4_800_000],
    months: [12, 22],
  },
  {
    category: "works",
    title: "Construction de logements, résidence %",
    names: housing,
    trades: ["gros_oeuvre", "couverture_etancheite", "peinture_interieure", "electricite", "sols"],
    euros: [3_500_000, 9_600_000],
    months: [18, 30],
  },
  {
    category: "works",
    title: "Aménagement de la place %",
    names: places,
    trades: ["vrd", "espaces_verts_entretien", "metallerie"],
    euros: [620_000, 2_400_000],
    months: [6, 14],
  },
  {
    category: "works",
    title: "Restructuration du gymnase %",
    names: gyms,
    trades: ["demolition", "gros_oeuvre", "couverture_etancheite", "sols"],
    euros: [900_000, 3_100_000],
    months: [10, 18],
  },
  {
    category: "works",
    title: "Renouvellement des réseaux d’eau potable et d’assainissement",
    names: unnamed,
    trades: ["vrd"],
    euros: [1_100_000, 6_200_000],
    months: [12, 36],
  },
  {
    category: "works",
    title: "Réhabilitation de logements, résidence %",
    names: housing,
    trades: ["peinture_interieure", "plomberie_cvc", "electricite", "sols"],
    euros: [1_900_000, 5_400_000],
    months: [12, 24],
  },
  {
    category: "works",
    title: "Extension de la médiathèque %",
    names: ["George-Sand", "de l’Orangerie", "Andrée-Chedid"],
    trades: ["gros_oeuvre", "menuiseries_exterieures", "electricite"],
    euros: [1_400_000, 2_900_000],
    months: [12, 18],
  },
];
