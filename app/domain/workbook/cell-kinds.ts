import type { Day, Month } from "../calendar.ts";
import {
  decimalCellParser,
  parseEurosCell,
  parseProportionCell,
  parseWholeNumberCell,
} from "../cells/amount-cells.ts";
import { cellParser, accept, refuse, type CellParser } from "../cells/cell.ts";
import { codeCellParser, codeListCellParser, type CodeTable } from "../cells/code-word-cell.ts";
import { foldHeader } from "../cells/fold-header.ts";
import { parseDayCell } from "../cells/day-cell.ts";
import { parseHoursCell } from "../cells/hours-cell.ts";
import { parseCodeCell, parseCommuneCodeCell, parseSiretCell } from "../cells/identifier-cells.ts";
import { parseMonthCell } from "../cells/month-cell.ts";
import { textOf } from "../cells/text-cell.ts";
import { longestIdentifier, longestOrganisationNumber, longestText } from "../cells/text-limits.ts";
import { parseYesNoCell } from "../cells/yes-no-cell.ts";
import type { InsertionHours } from "../insertion-hours.ts";
import type { Cents } from "../money.ts";
import type { Millionths } from "../proportion.ts";
import type { CellKind, WrittenCell } from "./cell-kind.ts";

/** Any text, not too long; a number is read as its digits, so that « 12 » stays the code 12. */
export function text(example: string, most = longestText): CellKind<string> {
  const expected = `Écrivez ${most.toLocaleString("fr-FR")} signes au plus, par exemple\u00a0: ${example}.`;
  return {
    read: (cell) => {
      const parsed = parseCodeCell(cell);
      return parsed.ok && parsed.value.length > most ? refuse(expected) : parsed;
    },
    write: asText,
    example,
  };
}

/** A text by which a row is found again. */
export function identifier(example: string): CellKind<string> {
  return text(example, longestIdentifier);
}

/** The number of a contract, ours or open data's: public, and often made of digits alone (`findNirInContractNumber`). */
export const contractNumber: CellKind<string> = { ...identifier("2026-014"), isContractNumber: true };

/** One code of the table, or its French label. */
export function code<Code extends string>(table: CodeTable<Code>): CellKind<Code> {
  return {
    read: codeCellParser(table),
    write: (value) => asText(wordOf(table, value)),
    example: firstWord(table),
  };
}

const noneWords = new Set(["none", "aucun", "aucune", "neant", "sans", "non"]);

/** One code of the table or its label, or a word for none of them, which stands for an empty cell. */
export function codeOrNone<Code extends string>(table: CodeTable<Code>): CellKind<Code | null> {
  const known = code(table);
  return {
    read: (cell) =>
      cell.kind === "text" && noneWords.has(foldHeader(cell.text)) ? accept(null) : known.read(cell),
    write: (value) => (value === null ? asText("") : known.write(value)),
    example: known.example,
  };
}

/** Codes of the table separated by `;`. An empty list is an empty cell. */
export function codeList<Code extends string>(table: CodeTable<Code>): CellKind<Code[]> {
  return {
    read: codeListCellParser(table),
    write: (values) => asText(values.map((value) => wordOf(table, value)).join(";")),
    example: firstWord(table),
  };
}

export const day: CellKind<Day> = {
  read: parseDayCell,
  write: (value) => ({ kind: "day", day: value }),
  example: "31/12/2026",
};

export const month: CellKind<Month> = { read: parseMonthCell, write: asText, example: "2026-03" };

export const hours: CellKind<InsertionHours> = { read: parseHoursCell, write: hundredths, example: "151,67" };

export const euros: CellKind<Cents> = { read: parseEurosCell, write: hundredths, example: "12 500,50" };

/** Hundredths of whatever is counted: full-time equivalents, visits, days. */
export const quantity: CellKind<number> = {
  read: within(
    decimalCellParser(2, "1,5"),
    999_999_999,
    "Écrivez un nombre inférieur à 10 millions, par exemple 1,5.",
  ),
  write: hundredths,
  example: "1,5",
};

/** A share of the whole, 0 to 1. */
export const share: CellKind<Millionths> = {
  read: within(
    parseProportionCell,
    1_000_000,
    "Écrivez une part entre 0 et 1, par exemple 0,05 ou 5\u00a0%.",
  ),
  write: (units) => ({ kind: "number", units, decimals: 6 }),
  example: "5\u00a0%",
};

/** A whole number between 0 and `most`. */
export function wholeNumber(example: string, most = 999_999_999): CellKind<number> {
  const expected = `Écrivez un nombre entier, ${most.toLocaleString("fr-FR")} au plus, par exemple ${example}.`;
  return {
    read: within(parseWholeNumberCell, most, expected),
    write: (units) => ({ kind: "number", units, decimals: 0 }),
    example,
  };
}

export const year: CellKind<number> = {
  read: cellParser((cell) => {
    const digits = textOf(cell).replace(/\s/g, "");
    return /^(19|20|21)\d\d$/.test(digits)
      ? accept(Number(digits))
      : refuse("Écrivez une année sur quatre chiffres, par exemple 2026.");
  }),
  write: (units) => ({ kind: "number", units, decimals: 0 }),
  example: "2026",
};

export const yesNo: CellKind<boolean> = {
  read: parseYesNoCell,
  write: (value) => asText(value ? "oui" : "non"),
  example: "oui",
};

export const communeCode: CellKind<string> = { read: parseCommuneCodeCell, write: asText, example: "38185" };

/**
 * A SIRET as its 14 digits; any other text as it is: open data gives some buyers an identifier that is no SIRET, which
 * the importer accepts only when it knows it (`refusalOfSiret` says what to write otherwise).
 */
export const organisationNumber: CellKind<string> = {
  read: cellParser((cell) => {
    const siret = parseSiretCell(cell);
    if (siret.ok) return siret;
    const written = textOf(cell);
    return written.length > longestOrganisationNumber ? siret : accept(written);
  }),
  write: asText,
  example: "213\u00a0801\u00a0855\u00a000015",
};

/** Why a text is no SIRET, and what to write; `undefined` when it is one. */
export function refusalOfSiret(written: string): string | undefined {
  const parsed = parseSiretCell({ kind: "text", text: written, formula: false });
  return parsed.ok ? undefined : parsed.expected;
}

/** 64 hexadecimal digits, as an export wrote them. */
export const personKey: CellKind<string> = {
  read: cellParser((cell) => {
    const written = textOf(cell).toLowerCase();
    return /^[0-9a-f]{64}$/.test(written)
      ? accept(written)
      : refuse("Laissez vide, ou recopiez les 64 signes de la clé écrite par un export.");
  }),
  write: asText,
  example: "vide",
};

function within<Value extends number>(
  read: CellParser<Value>,
  most: number,
  expected: string,
): CellParser<Value> {
  return (cell) => {
    const parsed = read(cell);
    return parsed.ok && parsed.value > most ? refuse(expected) : parsed;
  };
}

function asText(value: string): WrittenCell {
  return { kind: "text", text: value };
}

function hundredths(units: number): WrittenCell {
  return { kind: "number", units, decimals: 2 };
}

function wordOf<Code extends string>(table: CodeTable<Code>, value: Code): string {
  const entry = table[value];
  return typeof entry === "string" ? value : (entry.exchange ?? value);
}

function firstWord<Code extends string>(table: CodeTable<Code>): string {
  const [first] = Object.keys(table) as Code[];
  return first === undefined ? "" : wordOf(table, first);
}
