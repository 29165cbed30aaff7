import { accept, cellParser, refuse, type CellParser } from "./cell.ts";
import { foldHeader } from "./fold-header.ts";
import { textOf } from "./text-cell.ts";

const answers = new Map<string, boolean>([
  ["oui", true],
  ["o", true],
  ["1", true],
  ["vrai", true],
  ["x", true],
  ["non", false],
  ["n", false],
  ["0", false],
  ["faux", false],
]);

/** oui, non, o, n, 1, 0, vrai, faux, x, or a boolean cell. Source: exchange.md, « Cells ». */
export const parseYesNoCell: CellParser<boolean> = cellParser((cell) => {
  const answer = cell.kind === "boolean" ? cell.value : answers.get(foldHeader(textOf(cell)));
  return answer === undefined ? refuse("Écrivez oui ou non.") : accept(answer);
});
