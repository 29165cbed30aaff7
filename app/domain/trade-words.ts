import { searchText } from "./search-text.ts";
import type { Trade } from "./trade.ts";

/**
 * Phrases whose words mislead, taken away before reading: the restoration of a building feeds nobody, the safety of a
 * building site guards nothing, a collecting sewer is no waste.
 */
const traps = new RegExp(
  [
    "coordination (en matiere de )?securite( et (de )?protection de la sante)?",
    "(conseil|conseils) (municipal|departemental|regional|general|communautaire|d administration|d ecole)",
    "(poste|local|locaux|dechetterie|decheterie|centre|quai|station|hangar|site) (de|des|du) (collecte|tri|transfert|transport)s?",
    "collectes? (de|des) (donnees|fonds|eaux|informations?|eau)",
    "reseaux? (de |d )?(transport|transports|chaleur|informatiques?|sociaux|lecture publique|ecoles)",
    "transports? (de |d |du )?(energie|electricite|chaleur|gaz|fluides)",
    "couverture (mobile|numerique|sante|sociale|photo[a-z]*|des risques|assurance[a-z]*)",
    "salles? d etude",
    "(controle|diagnostics?|reperages?) [a-z ]*amiante",
    "(avant|apres|sans) (demolition|peinture|travaux)",
    "hors [a-z]+( verts)?",
  ]
    .map((phrase) => ` ${phrase}(?= )`)
    .join("|"),
  "g",
);

/** Words of a title, without accents; a narrow one is read before the wide one it holds. Our choice. */
const words: ReadonlyArray<readonly [pattern: string, trade: Trade]> = [
  ["desamiantage|amiante", "desamiantage"],
  ["ascenseurs?|elevateurs? pmr", "ascenseur"],
  ["charpentes? (metalliques?|acier)", "charpente_metallique"],
  ["charpentes?|ossature bois", "charpente_bois"],
  ["couvertures?|etancheites?|toitures?|zinguerie", "couverture_etancheite"],
  ["demolitions?|deconstructions?", "demolition"],
  ["gros oeuvre|genie civil", "gros_oeuvre"],
  ["maconneries?", "maconnerie"],
  ["terrassements?", "terrassement"],
  [
    "voiries?|reseaux|reseau (d )?(eau|assainissement|aep)|vrd|chaussees?|trottoirs?|(creation|amenagement) (d un |du |de )parkings?|aep|enrobes?|pavage|assainissement",
    "vrd",
  ],
  ["menuiseries? (exterieures?|alu(minium)?( et pvc)?|pvc)|fenetres", "menuiseries_exterieures"],
  ["menuiseries?|agencement", "menuiseries_interieures"],
  ["metalleries?|serrureries?|garde corps", "metallerie"],
  [
    "platreries?|cloisons?|cloisonnements?|doublages?|faux plafonds?|plafonds?|isolation",
    "platrerie_cloisons",
  ],
  ["peintures?|ravalements?|revetements? (muraux|de murs?)", "peinture_interieure"],
  ["electricites?|courants (forts?|faibles?)|eclairages? publics?", "electricite"],
  ["plomberies?|chauffages?|ventilations?|cvc|sanitaires", "plomberie_cvc"],
  ["carrelages?|faiences?|sols (souples|durs|coules)|revetements? de sols?|parquets?|sols", "sols"],
  [
    "(entretien|tonte|taille)( et [a-z]+)? (de |des |d )?(espaces verts|pelouses|haies|gazons?|jardins|arbres)|tontes?|debroussaillage|desherbage|fauchage",
    "espaces_verts_entretien",
  ],
  ["espaces? verts?|plantations?|amenagements? paysagers?|engazonnement", "espaces_verts_creation"],
  ["nettoyages?|propretes?|vitreries?", "nettoyage"],
  ["gardiennages?|agents? de securite|rondes de surveillance", "gardiennage"],
  [
    "restauration (collective|scolaire|municipale|des (agents|eleves|enfants|personnels?))|repas|cantines?|traiteurs?",
    "restauration_collective",
  ],
  ["tri", "tri"],
  ["collectes?|dechets|ordures|encombrants", "collecte"],
  ["demenagements?", "demenagement"],
  ["transports?", "transport"],
  ["etudes?|maitrise d oeuvre|missions? de conseils?|conseils? (en|pour)", "prestations_intellectuelles"],
];

const reader = new RegExp(words.map(([pattern]) => ` (${nested(pattern)})(?= )`).join("|"), "g");

/** The trades a title names, in the order they are read, each once. « Plâtrerie, cloisons, peinture » names two. */
export function tradesOfWords(title: string): Trade[] {
  const text = ` ${searchText(title)} `.replace(traps, "");
  const found = new Set<Trade>();
  for (const match of text.matchAll(reader)) {
    const at = match.slice(1).findIndex(Boolean);
    const trade = words[at]?.[1];
    if (trade !== undefined) found.add(trade);
  }
  return [...found];
}

/** One group a line, so that a group's place is its line. */
function nested(pattern: string): string {
  return pattern.replaceAll("(", "(?:");
}
