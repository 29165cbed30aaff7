import type { Activity } from "./activity.ts";
import { searchText } from "./search-text.ts";

/**
 * Words of a title that name what a structure does more precisely than any trade or CPV. Our choice, mended on real
 * contracts, whose CPV is often that of the buyer's habit.
 */
const words: ReadonlyArray<readonly [pattern: string, activities: readonly Activity[]]> = [
  [
    "mediations? [a-z ]*(transports?|bus|tramway)",
    ["mediation-dans-les-transports-publics", "mediation-urbaine-sociale"],
  ],
  ["mediations? (sociales?|urbaines?)", ["mediation-urbaine-sociale"]],
  [
    "(nettoyages?|balayages?|proprete) (de |de la |des |du )?(voiries?|voies|rues|espaces publics)|proprete urbaine",
    ["nettoyage-urbain", "entretien-et-maintenance-de-lespace-urbain"],
  ],
  ["(nettoyage|lavage) (de |des |du )?(vehicules?|parc automobile)", ["nettoyage-de-vehicules"]],
  ["mobiliers? urbains?", ["equipements-et-mobiliers", "ouvrages-metalliques"]],
  ["mobiliers?|meubles", ["equipements-et-mobiliers", "travail-du-bois"]],
  ["signaletiques?", ["signaletique"]],
  ["blanchisseries?|entretien du linge|(location|lavage) [a-z ]*linge|linge", ["blanchisserie", "repassage"]],
  [
    "repas en liaison (froide|chaude)|portages? de repas",
    ["restauration-collective", "paniers-plateaux-repas", "traiteur"],
  ],
  ["traiteurs?|cocktails?|plateaux repas", ["traiteur", "paniers-plateaux-repas"]],
  [
    "(vegetaux|ligneux|arbres)|elagages?|abattages?|deboisements?|bucheronnages?|debardages?",
    ["travaux-forestiers-bucheronnage", "creation-et-entretien-des-espaces-verts"],
  ],
  [
    "espaces naturels|ripisylves?|berges|sentiers|zones humides|marais|plantes invasives|renouee",
    ["entretien-restauration-amenagement-des-espaces-naturels", "genie-ecologique"],
  ],
  ["numerisations?|dematerialisation des archives", ["numerisation-ged"]],
  ["archivages?|mises? sous plis?|routage|secretariats?", ["mailing-archivage-secretariat"]],
  ["velos?", ["reparation-de-velos", "vente-de-vehicules-velos-doccasions", "location-de-vehicules-velos"]],
];

const readers = words.map(([pattern, activities]) => ({
  reader: new RegExp(` (${pattern})(?= )`),
  activities,
}));
const any = new RegExp(` (${words.map(([pattern]) => pattern).join("|")})(?= )`);

/** The activities a title names by themselves; empty when it names none. */
export function activitiesOfWords(title: string): readonly Activity[] {
  const text = ` ${searchText(title)} `;
  if (!any.test(text)) return [];
  return readers.find(({ reader }) => reader.test(text))?.activities ?? [];
}
