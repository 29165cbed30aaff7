import { searchText } from "../search-text.ts";
import type { PastedColumn, PastedRow } from "./pasted-lot.ts";
import { readClearAmount } from "../written-amount.ts";

/** What a header is when it holds one of those words, without accents; the first that fits wins. Our choice. */
const byWord: ReadonlyArray<readonly [column: PastedColumn, words: RegExp]> = [
  ["cpv", /\bcpv\b/],
  ["labourShare", /main d oeuvre|\bmo\b/],
  ["months", /\bduree\b|\bdelais?\b|\bmois\b/],
  ["amountLow", /\b(bas|basse|mini|min|minimum|minimal|plancher)\b/],
  ["amountHigh", /\b(haut|haute|maxi|max|maximum|maximal|plafond)\b/],
  [
    "amount",
    /\b(montants?|estimations?|estime|estimee|estimatif|budget|valeur|prix|cout)\b|^(total )?(en )?h t$|^ht$|^euros?$/,
  ],
  ["trade", /\bmetiers?\b|\bactivite\b|\bcorps d etat\b/],
  ["title", /\b(intitules?|objet|designations?|libelles?|descriptions?|prestations?|travaux|nom)\b/],
  ["number", /^(n|no|num|numero)( (du|de|des)?( )?lots?)?$|^lots?( (n|no|num|numero))?$|^ref(erence)?$/],
];

/** Words of columns nothing is made of, whatever else they say. */
const unused = /\b(ttc|tva|horaire|heures?)\b/;

/** What each column of a header row is; undefined for a row that is no header: two columns known, or its only one. */
export function columnsOfHeader({ cells }: PastedRow): ReadonlyArray<PastedColumn | null> | undefined {
  const filled = cells.filter((cell) => cell !== "");
  if (filled.length === 0 || filled.some((cell) => readClearAmount(cell) !== undefined)) return undefined;
  const known = new Set<PastedColumn>();
  const columns = cells.map((cell) => {
    const column = columnOf(cell);
    if (column === null || known.has(column)) return null;
    known.add(column);
    return column;
  });
  const isHeader = known.size >= 2 || (known.size === 1 && filled.length === 1 && isOneWord(filled[0] ?? ""));
  return isHeader && columns.some(holdsLots) ? withoutRivals(columns) : undefined;
}

function columnOf(header: string): PastedColumn | null {
  const words = searchText(header.replaceAll("º", "°").replaceAll("€", " "));
  if (words === "" || unused.test(words)) return null;
  return byWord.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

function isOneWord(text: string): boolean {
  return searchText(text).split(" ").length <= 2;
}

function holdsLots(column: PastedColumn | null): boolean {
  return column === "title" || column === "number" || column === "trade";
}

/** Without a title, the trade is one. */
function withoutRivals(columns: ReadonlyArray<PastedColumn | null>): ReadonlyArray<PastedColumn | null> {
  if (columns.includes("title") || columns.includes("number")) return columns;
  return columns.map((column) => (column === "trade" ? "title" : column));
}
