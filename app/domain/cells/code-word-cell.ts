import { accept, cellParser, refuse, type CellParser } from "./cell.ts";
import { foldHeader } from "./fold-header.ts";
import { textOf, wordsOf } from "./text-cell.ts";

/** A code and its French label, or both its label and the word that stands for it in files. */
export type CodeTable<Code extends string> = Readonly<
  Record<Code, string | { readonly label: string; readonly exchange?: string }>
>;

/** Finds a code by its word in files or its French label, whatever the case, accents, spaces or underscores. */
export function codeFinder<Code extends string>(table: CodeTable<Code>): (word: string) => Code | undefined {
  const codes = new Map<string, Code>();
  for (const code of codesOf(table)) {
    codes.set(foldHeader(labelOf(table, code)), code);
  }
  for (const code of codesOf(table)) codes.set(foldHeader(wordOf(table, code)), code);
  return (word) => codes.get(foldHeader(word));
}

/** A cell that holds one code of the table. */
export function codeCellParser<Code extends string>(table: CodeTable<Code>): CellParser<Code> {
  const find = codeFinder(table);
  const expected = `Écrivez l’un de ces codes\u00a0: ${listOf(table)}.`;
  return cellParser((cell) => {
    const code = find(textOf(cell));
    return code === undefined ? refuse(expected) : accept(code);
  });
}

/** A cell that holds codes of the table separated by `;`, each kept once, in order. */
export function codeListCellParser<Code extends string>(table: CodeTable<Code>): CellParser<Code[]> {
  const find = codeFinder(table);
  const expected = `Écrivez des codes séparés par «\u00a0;\u00a0», parmi\u00a0: ${listOf(table)}.`;
  return cellParser((cell) => {
    const codes = wordsOf(textOf(cell)).map(find);
    const known = codes.filter((code) => code !== undefined);
    return known.length === codes.length ? accept([...new Set(known)]) : refuse(expected);
  });
}

function codesOf<Code extends string>(table: CodeTable<Code>): Code[] {
  return Object.keys(table) as Code[];
}

function labelOf<Code extends string>(table: CodeTable<Code>, code: Code): string {
  const entry = table[code];
  return typeof entry === "string" ? entry : entry.label;
}

function wordOf<Code extends string>(table: CodeTable<Code>, code: Code): string {
  const entry = table[code];
  return typeof entry === "string" ? code : (entry.exchange ?? code);
}

function listOf<Code extends string>(table: CodeTable<Code>): string {
  return codesOf(table)
    .map((code) => wordOf(table, code))
    .join(", ");
}
