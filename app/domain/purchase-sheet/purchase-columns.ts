import { foldHeader } from "../cells/fold-header.ts";

/** What a list of coming contracts may say of each, and how its columns are called; the surest word first. */
const words = {
  title: ["objet", "objetdumarche", "intitule", "intituledumarche", "libelle", "marche", "designation"],
  category: [
    "categorie",
    "nature",
    "naturedumarche",
    "naturedachat",
    "typedemarche",
    "type",
    "categoriedachat",
  ],
  estimatedValue: [
    "montantestimeht",
    "montantestime",
    "montantestimatif",
    "estimation",
    "estimationht",
    "valeurestimee",
    "valeurestimeeht",
    "montantht",
    "montant",
    "montantprevisionnel",
    "budget",
    "enveloppe",
  ],
  consultationOn: [
    "consultation",
    "datedeconsultation",
    "moisdeconsultation",
    "lancementdelaconsultation",
    "lancement",
    "datedelancement",
    "dateprevisionnelledelancement",
    "datedepublication",
    "publication",
    "date",
    "mois",
    "trimestre",
    "echeance",
  ],
  durationMonths: ["dureemois", "dureeenmois", "duree", "dureedumarche"],
  code: [
    "code",
    "numero",
    "no",
    "n",
    "num",
    "reference",
    "ref",
    "codeachat",
    "numerodachat",
    "numerodemarche",
    "ndemarche",
    "nmarche",
  ],
  cpv: ["cpv", "codecpv"],
  year: ["annee", "exercice", "anneedeprogrammation"],
  decision: ["decision", "considerationsociale", "clausesociale", "dispositif"],
  derogation: ["derogation"],
  derogationReason: ["motifdeladerogation", "motif", "motifs"],
  note: ["note", "remarque", "remarques", "observation", "observations", "commentaire", "commentaires"],
} as const satisfies Record<string, readonly string[]>;

export type PurchaseColumn = keyof typeof words;
export type PurchaseColumns = ReadonlyMap<PurchaseColumn, number>;

/** The order of a list without a line of titles, as the screen says it. */
const columnOrder = [
  "title",
  "category",
  "estimatedValue",
  "consultationOn",
  "durationMonths",
  "code",
  "cpv",
  "year",
] as const satisfies readonly PurchaseColumn[];

export const columnLabels: Readonly<Record<PurchaseColumn, string>> = {
  title: "objet",
  category: "catégorie",
  estimatedValue: "montant estimé HT",
  consultationOn: "date de consultation",
  durationMonths: "durée",
  code: "code",
  cpv: "CPV",
  year: "année",
  decision: "décision",
  derogation: "dérogation",
  derogationReason: "motif",
  note: "note",
};

/** What a row of titles names; undefined when it names no object, or nothing but one word that could be an object. */
export function readColumns(cells: readonly string[]): PurchaseColumns | undefined {
  const folded = cells.map(foldHeader);
  const columns = new Map<PurchaseColumn, number>();
  for (const [column, names] of Object.entries(words) as Array<[PurchaseColumn, readonly string[]]>) {
    const name = names.find((each) => folded.includes(each));
    if (name !== undefined) columns.set(column, folded.indexOf(name));
  }
  const isHead = columns.has("title") && (columns.size > 1 || cells.length === 1);
  return isHead ? columns : undefined;
}

/** The columns of a list without titles. */
export const columnsByOrder: PurchaseColumns = new Map(
  columnOrder.map((column, position) => [column, position]),
);
