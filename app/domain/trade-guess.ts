import { searchText } from "./search-text.ts";
import { tradeCodes, trades, type Trade } from "./trade.ts";

/** CPV prefixes, the longest that fits wins. Source: nomenclature CPV 2008; what each leads to is our choice. */
const byCpv: Readonly<Record<string, Trade>> = {
  "45": "batiment",
  "45110": "demolition",
  "451111": "demolition",
  "45112": "terrassement",
  "451127": "espaces_verts_creation",
  "45220": "gros_oeuvre",
  "45223": "gros_oeuvre",
  "452231": "charpente_metallique",
  "452232": "gros_oeuvre",
  "4523": "vrd",
  "45261": "couverture_etancheite",
  "452611": "charpente_bois",
  "452625": "maconnerie",
  "45262660": "desamiantage",
  "4531": "electricite",
  "45313": "ascenseur",
  "4533": "plomberie_cvc",
  "4541": "platrerie_cloisons",
  "4542": "menuiseries_interieures",
  "45421": "menuiseries_exterieures",
  "45421141": "platrerie_cloisons",
  "4542115": "menuiseries_interieures",
  "45421160": "metallerie",
  "4543": "sols",
  "45442": "peinture_interieure",
  "5551": "restauration_collective",
  "5552": "restauration_collective",
  "60": "transport",
  "71": "prestations_intellectuelles",
  "72": "prestations_intellectuelles",
  "7731": "espaces_verts_entretien",
  "7971": "gardiennage",
  "79": "prestations_intellectuelles",
  "905": "collecte",
  "90511": "collecte",
  "90513": "tri",
  "909": "nettoyage",
  "98392": "demenagement",
};

/** Words of a title, without accents, the first that is found wins: the narrow ones come before the wide ones. */
const byWord: ReadonlyArray<readonly [word: string, trade: Trade]> = [
  ["desamiantage", "desamiantage"],
  ["amiante", "desamiantage"],
  ["ascenseur", "ascenseur"],
  ["charpente metallique", "charpente_metallique"],
  ["charpente", "charpente_bois"],
  ["couverture", "couverture_etancheite"],
  ["etancheite", "couverture_etancheite"],
  ["toiture", "couverture_etancheite"],
  ["demolition", "demolition"],
  ["gros oeuvre", "gros_oeuvre"],
  ["maconnerie", "maconnerie"],
  ["terrassement", "terrassement"],
  ["voirie", "vrd"],
  ["reseaux", "vrd"],
  ["vrd", "vrd"],
  ["menuiseries exterieures", "menuiseries_exterieures"],
  ["menuiserie exterieure", "menuiseries_exterieures"],
  ["menuiserie", "menuiseries_interieures"],
  ["metallerie", "metallerie"],
  ["serrurerie", "metallerie"],
  ["platrerie", "platrerie_cloisons"],
  ["cloison", "platrerie_cloisons"],
  ["peinture", "peinture_interieure"],
  ["electricite", "electricite"],
  ["courants", "electricite"],
  ["plomberie", "plomberie_cvc"],
  ["chauffage", "plomberie_cvc"],
  ["ventilation", "plomberie_cvc"],
  ["carrelage", "sols"],
  ["sols", "sols"],
  ["entretien des espaces verts", "espaces_verts_entretien"],
  ["tonte", "espaces_verts_entretien"],
  ["espaces verts", "espaces_verts_creation"],
  ["plantation", "espaces_verts_creation"],
  ["nettoyage", "nettoyage"],
  ["proprete", "nettoyage"],
  ["gardiennage", "gardiennage"],
  ["securite", "gardiennage"],
  ["restauration", "restauration_collective"],
  ["repas", "restauration_collective"],
  ["tri ", "tri"],
  ["collecte", "collecte"],
  ["dechets", "collecte"],
  ["demenagement", "demenagement"],
  ["transport", "transport"],
  ["etude", "prestations_intellectuelles"],
  ["maitrise d oeuvre", "prestations_intellectuelles"],
  ["conseil", "prestations_intellectuelles"],
];

/** The trade a lot seems to be of: its label word for word, then its CPV, then a word of its title; else undefined. */
export function guessTrade(lot: { title: string; cpv: string | null }): Trade | undefined {
  const title = searchText(lot.title);
  return (
    tradeCodes.find((code) => searchText(trades[code].label) === title) ??
    tradeOfCpv(lot.cpv) ??
    byWord.find(([word]) => `${title} `.includes(word))?.[1]
  );
}

function tradeOfCpv(cpv: string | null): Trade | undefined {
  const digits = (cpv ?? "").slice(0, 8);
  for (let length = digits.length; length >= 2; length -= 1) {
    const trade = byCpv[digits.slice(0, length)];
    if (trade !== undefined) return trade;
  }
  return undefined;
}
