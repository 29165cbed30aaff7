import { longestPrefix } from "./cpv-prefix.ts";
import { searchText } from "./search-text.ts";
import { tradesOfWords } from "./trade-words.ts";
import { tradeCodes, trades, type Trade } from "./trade.ts";

/** Divisions that say little: the words of a title are more precise. */
const byDivision: Readonly<Record<string, Trade>> = {
  "45": "batiment",
  "60": "transport",
  "71": "prestations_intellectuelles",
  "72": "prestations_intellectuelles",
  "77": "espaces_verts_entretien",
  "79": "prestations_intellectuelles",
};

/** CPV prefixes, the longest that fits wins. Source: nomenclature CPV 2008; what each leads to is our choice. */
const byCpv: Readonly<Record<string, Trade>> = {
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
  "45232140": "plomberie_cvc",
  "45232141": "plomberie_cvc",
  "4531": "electricite",
  "45313": "ascenseur",
  "4532": "platrerie_cloisons",
  "4533": "plomberie_cvc",
  "4541": "platrerie_cloisons",
  "4542": "menuiseries_interieures",
  "45421": "menuiseries_exterieures",
  "45421141": "platrerie_cloisons",
  "4542115": "menuiseries_interieures",
  "45421160": "metallerie",
  "4543": "sols",
  "45442": "peinture_interieure",
  "45443": "peinture_interieure",
  "5072": "plomberie_cvc",
  "5551": "restauration_collective",
  "5552": "restauration_collective",
  "7731": "espaces_verts_entretien",
  "7971": "gardiennage",
  "905": "collecte",
  "90511": "collecte",
  "90513": "tri",
  "909": "nettoyage",
  "98392": "demenagement",
};

/**
 * The trade a lot seems to be of: its label word for word, then its CPV unless that is of any work or service, then the
 * first word of its title that names one, then that general CPV; else undefined.
 */
export function guessTrade(lot: { title: string; cpv: string | null }): Trade | undefined {
  return (
    tradeOfLabel(lot.title) ??
    tradeOfCpv(lot.cpv)?.trade ??
    tradesOfWords(lot.title)[0] ??
    generalTradeOf(lot.cpv)
  );
}

/** The trade whose label is that title. */
function tradeOfLabel(title: string): Trade | undefined {
  return byLabel.get(searchText(title));
}

const byLabel = new Map(tradeCodes.map((code) => [searchText(trades[code].label), code]));

/** The trade a CPV leads to with the prefix that says so; undefined when it is too general, or of no trade. */
export function tradeOfCpv(cpv: string | null): { trade: Trade; prefix: string } | undefined {
  const found = longestPrefix(byCpv, cpv);
  return found === undefined ? undefined : { trade: found.value, prefix: found.prefix };
}

/** The trade of a whole division: any building work, any transport, any study. */
export function generalTradeOf(cpv: string | null): Trade | undefined {
  return longestPrefix(byDivision, cpv)?.value;
}
