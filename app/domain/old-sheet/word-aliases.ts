import { foldHeader } from "../cells/fold-header.ts";

/** What facilitators write for our codes, by the workbook's column. Beside the codes themselves and their labels. */
const written: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  type_contrat: {
    cdd_usage: ["CDDU", "CDD usage"],
    cddi: ["CDD insertion", "CDD d'insertion", "contrat d'insertion"],
    cdi_inclusion: ["CDI inclusion"],
    ctt: [
      "interim",
      "mission d'interim",
      "contrat de mission",
      "CTT interim",
      "mission interim",
      "travail temporaire",
    ],
    ctti: ["interim insertion", "CTT insertion", "interim d'insertion", "ETTI"],
    apprenticeship: ["contrat d'apprentissage", "apprenti", "apprentie", "CA"],
    professionalisation: ["contrat de professionnalisation", "contrat pro", "CP", "pro"],
    pec: ["contrat aide", "CUI", "CAE", "CUI-CAE", "PEC", "parcours emploi competences"],
    cie: ["CUI-CIE"],
    other: ["autre"],
  },
  modalite: {
    direct: ["embauche", "direct", "recrutement direct", "embauche directe par l'entreprise"],
    secondment: [
      "MAD",
      "mise a dispo",
      "interim",
      "interim d'insertion",
      "mise a disposition de personnel",
      "ETTI",
      "AI",
      "GEIQ",
    ],
    subcontracting: ["sous-traitance", "cotraitance", "co-traitance", "sous traitance a une SIAE"],
    reserved: ["reserve"],
  },
  sexe: {
    F: ["Mme", "Mlle", "Madame", "feminin", "femmes"],
    M: ["H", "Mr", "Monsieur", "masculin", "hommes"],
  },
  critere: {
    rsa: ["RSA", "BRSA", "ARSA", "beneficiaire du RSA", "beneficiaire RSA", "allocataire du RSA"],
    deld_12: [
      "DELD",
      "DELD 12 mois",
      "demandeur d'emploi longue duree",
      "demandeur d'emploi de longue duree",
    ],
    deld_24: ["DETLD", "DELD 24 mois", "demandeur d'emploi tres longue duree"],
    senior_50: ["senior", "plus de 50 ans", "+ 50 ans", "50 ans et plus"],
    disabled_worker: ["TH", "RQTH", "BOETH", "travailleur handicape"],
    young_unqualified: ["jeune", "jeune - 26 ans", "moins de 26 ans", "jeune sans qualification"],
    young_supported: ["mission locale", "PACEA", "CEJ", "E2C", "EPIDE"],
    iae_pathway: ["IAE", "parcours IAE", "salarie en IAE", "pass IAE"],
    justice: ["PPSMJ", "sous main de justice"],
    refugee: ["refugie", "refugies", "BPI"],
  },
  dispositif: {
    execution_clause: [
      "clause",
      "clause sociale",
      "clause d'insertion",
      "insertion",
      "article 14",
      "condition d'execution",
    ],
    execution_clause_and_criterion: ["article 14 et 53", "clause + critere"],
    award_criterion: ["critere", "article 53", "critere social"],
    reserved_iae: ["marche reserve SIAE", "reserve IAE", "reserve SIAE"],
    reserved_disability: ["reserve EA ESAT", "marche reserve EA ESAT", "reserve handicap"],
    insertion_service: ["article 30", "marche d'insertion", "service d'insertion"],
  },
  etape: {
    running: ["en cours d'execution"],
    closed: ["termine", "terminee", "solde", "clos"],
    awarded: ["notifie"],
  },
  niveau_formation: {
    sans_diplome: ["sans", "infra V", "niveau VI", "aucun", "niveau 2"],
    cap_bep: ["CAP", "BEP", "niveau V", "niveau 3"],
    bac: ["niveau IV", "niveau 4"],
    bac_2: ["BTS", "DUT", "niveau III", "niveau 5"],
    bac_3_plus: ["licence", "master", "niveau II", "niveau I", "niveau 6", "niveau 7"],
  },
};

const yes = ["ok", "v", "y", "yes", "rsa", "brsa", "th", "rqth"];
const no = ["-", "/", "no", "neant", "sans"];

const folded = new Map(
  Object.entries(written).map(([column, codes]) => [
    column,
    new Map(
      Object.entries(codes).flatMap(([code, words]) =>
        words.map((word) => [foldHeader(word), code] as const),
      ),
    ),
  ]),
);

/** The code a word stands for in old sheets; `undefined` when it is none we know. */
export function codeOfWord(column: string, word: string): string | undefined {
  return folded.get(column)?.get(foldHeader(word));
}

/** `oui` or `non` for what old sheets write in such columns; `undefined` when it is neither. */
export function yesOrNoOfWord(word: string): "oui" | "non" | undefined {
  const plain = word.trim().toLowerCase();
  if (no.includes(plain) || no.includes(foldHeader(word))) return "non";
  return yes.includes(foldHeader(word)) ? "oui" : undefined;
}
