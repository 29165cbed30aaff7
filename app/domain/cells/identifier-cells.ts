import { parseSiret, type Siret } from "../siret.ts";
import { accept, cellParser, refuse, type CellParser, type UsableCell } from "./cell.ts";
import { plainDecimal } from "./decimal.ts";
import { textOf } from "./text-cell.ts";

const siretExpected = "Écrivez les 14 chiffres du SIRET, par exemple 213\u00a0801\u00a0855\u00a000015.";
const siretAsText =
  "Le tableur a abrégé ce SIRET\u00a0: mettez la colonne au format Texte puis écrivez ses 14 chiffres, par exemple 213\u00a0801\u00a0855\u00a000015.";
const siretCheck =
  "Vérifiez ce SIRET\u00a0: il a 14 chiffres, mais sa clé de contrôle est fausse, un chiffre a dû être mal recopié.";
const communeExpected = "Écrivez le code INSEE de la commune (pas le code postal), par exemple 38185.";

/**
 * A SIRET: 14 digits, spaces and dots allowed, check digit verified. A number cell has lost its leading zeros:
 * they are put back.
 */
export const parseSiretCell: CellParser<Siret> = cellParser((cell) => {
  const text = digitsOf(cell, 14);
  const siret = parseSiret(text);
  if (siret !== undefined) return accept(siret);
  if (/^\d[.,]\d+e\+\d+$/i.test(text.replace(/\s/g, ""))) return refuse(siretAsText);
  return refuse(/^\d{14}$/.test(text.replace(/[\s.]/g, "")) ? siretCheck : siretExpected);
});

/** A code or a number of file as text: from a number cell, its digits. */
export const parseCodeCell: CellParser<string> = cellParser((cell) => accept(digitsOf(cell, 0)));

/**
 * A commune's INSEE code: five signs. A number cell, or text of four digits, has lost its leading zero: it is put
 * back. Whether the commune exists is for the caller.
 */
export const parseCommuneCodeCell: CellParser<string> = cellParser((cell) => {
  const code = digitsOf(cell, 5).replace(/\s/g, "").toUpperCase();
  const padded = /^\d{4}$/.test(code) ? `0${code}` : code;
  return /^(?:\d{5}|2[AB]\d{3})$/.test(padded) ? accept(padded) : refuse(communeExpected);
});

function digitsOf(cell: UsableCell, length: number): string {
  const isCount = cell.kind === "number" && Number.isInteger(cell.value) && cell.value >= 0;
  return isCount ? plainDecimal(cell.value).padStart(length, "0") : textOf(cell);
}
