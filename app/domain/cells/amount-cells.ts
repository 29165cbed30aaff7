import { parseEuros, type Cents } from "../money.ts";
import { parseProportion, type Millionths } from "../proportion.ts";
import { accept, cellParser, refuse, type CellParser, type Parsed, type UsableCell } from "./cell.ts";
import { frenchDecimal, plainDecimal, scaleDecimal } from "./decimal.ts";

type Reading = { decimals: number; expected: string; negative: "allowed" | "refused" };

const euros: Reading = {
  decimals: 2,
  expected: "Écrivez un montant en euros avec deux décimales au plus, par exemple 12\u00a0500,50.",
  negative: "allowed",
};
const share: Reading = {
  decimals: 6,
  expected: "Écrivez une part, par exemple 0,05 ou 5\u00a0%.",
  negative: "refused",
};
const count: Reading = {
  decimals: 0,
  expected: "Écrivez un nombre entier, par exemple 12.",
  negative: "refused",
};

/** Euros, in cents: `3 482 600`, `1 200,50 €`. A number is rounded half up to the cent, with a warning. */
export const parseEurosCell: CellParser<Cents> = cellParser((cell) => {
  if (cell.kind === "number") return rounded<Cents>(cell.value, euros);
  if (cell.kind !== "text") return refuse(euros.expected);
  const cents = parseEuros(cell.text.replace("\u2212", "-").replace(/(?:euros?|eur)?\s*(?:ht)?\s*$/i, ""));
  return cents === undefined ? refuse(euros.expected) : accept(cents);
});

/**
 * A share of 1, in millionths: `0,05`, `5 %`, the number 0.05. More decimals (a third) are rounded half up, with a
 * warning. Whether it may pass 1 is for the caller.
 */
export const parseProportionCell: CellParser<Millionths> = cellParser((cell) => {
  if (cell.kind === "number") return rounded<Millionths>(cell.value, share);
  if (cell.kind !== "text") return refuse(share.expected);
  const part = parseProportion(cell.text);
  return part === undefined ? (roundedShare(cell.text) ?? refuseText(cell.text, share)) : accept(part);
});

/** `0,333333333`, `33,333333 %`: the text of a share with more decimals than are kept. */
function roundedShare(text: string): Parsed<Millionths> | undefined {
  const match = /^(\d{1,7})[.,](\d{5,20})(%?)$/.exec(text.replace(/\s/g, ""));
  if (!match) return undefined;
  const [, whole = "0", fraction = "", percent = ""] = match;
  const scaled = scaleDecimal(`${whole}.${fraction}`, percent === "" ? share.decimals : share.decimals - 2);
  if (scaled === undefined) return undefined;
  return accept(scaled.units as Millionths, roundedTo(scaled.units, share.decimals));
}

/** A whole number ≥ 0: `12`, `1 200`, the number 12. */
export const parseWholeNumberCell: CellParser<number> = cellParser((cell) => {
  const text = decimalText(cell);
  const scaled = text === undefined ? undefined : scaleDecimal(text, 0);
  if (text === undefined || scaled?.exact !== true) return refuse(count.expected);
  return text.startsWith("-") && scaled.units < 0 ? refuseText(text, count) : accept(scaled.units);
});

/**
 * A number ≥ 0 in units of 10^-`decimals` (1,5 with 2 decimals → 150). Text with more decimals is refused, a number
 * rounded half up with a warning.
 */
export function decimalCellParser(decimals: number, example: string): CellParser<number> {
  const reading: Reading = {
    decimals,
    expected: `Écrivez un nombre avec ${String(decimals)} décimales au plus, par exemple ${example}.`,
    negative: "refused",
  };
  return cellParser((cell) => {
    if (cell.kind === "number") return rounded<number>(cell.value, reading);
    const text = decimalText(cell);
    const scaled = text === undefined ? undefined : scaleDecimal(text, decimals);
    if (scaled?.exact !== true) return refuse(reading.expected);
    return scaled.units < 0 ? refuse(reading.expected, "negative") : accept(scaled.units);
  });
}

function rounded<Unit extends number>(
  value: number,
  { decimals, expected, negative }: Reading,
): Parsed<Unit> {
  if (value < 0 && negative === "refused") return refuse(expected, "negative");
  const scaled = scaleDecimal(plainDecimal(value), decimals);
  if (scaled === undefined) return refuse(expected);
  const units = scaled.units as Unit;
  return scaled.exact ? accept(units) : accept(units, roundedTo(units, decimals));
}

function roundedTo(units: number, decimals: number): string {
  return `Nombre arrondi à ${frenchDecimal(units, decimals)}.`;
}

function refuseText(text: string, { expected }: Reading): Parsed<never> {
  return refuse(expected, /^\s*[-\u2212]\s*\d/.test(text) ? "negative" : "unreadable");
}

/** A number, or the text of one, as `-1200.5`; `undefined` for anything else. */
function decimalText(cell: UsableCell): string | undefined {
  if (cell.kind === "number") return plainDecimal(cell.value);
  if (cell.kind !== "text") return undefined;
  const compact = cell.text.replace(/\s/g, "").replace("\u2212", "-").replace(",", ".");
  return /^-?\d{1,15}(?:\.\d{1,15})?$/.test(compact) ? compact : undefined;
}
