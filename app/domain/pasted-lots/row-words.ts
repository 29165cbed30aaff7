import { searchText } from "../search-text.ts";

/** What a cell says when its writer did not know: « n.d. », « à définir », a dash. */
const unknown = /^(n d|nd|n c|nc|n a|na|neant|a definir|a preciser|a completer|inconnu|sans objet|so)?$/;
const total =
  /^(sous )?(total|totaux)( general| generale| hors| ht| h t| ttc| t t c| tva| tous| des| du| de l| lots?| marche| operation| travaux| estimatif| estime|$|\s\d)|^(montant|estimation|cout|budget) (total|totale|global|globale)\b|^(tva|t v a|ttc)\b/;

/** Whether a cell says that nothing is known. */
export function saysNothing(text: string): boolean {
  return unknown.test(searchText(text));
}

/** Whether a line adds up others: « Total HT », « Sous-total », « TVA 20 % ». */
export function isTotal(cells: readonly string[]): boolean {
  const first = cells.find((cell) => /\p{L}/u.test(cell));
  return first !== undefined && total.test(searchText(first));
}
