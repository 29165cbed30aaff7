/**
 * What one cell of a spreadsheet holds, whatever file it came from. `formula`: the value is the one a formula
 * last gave. An empty cell is `undefined`, never a cell of empty text.
 */
export type Cell =
  | { kind: "text"; text: string; formula: boolean }
  /** `text`: the number without exponent, with a point (`12345678901234`, `151.67`). */
  | { kind: "number"; value: number; text: string; formula: boolean }
  /** A number shown as a date: `day` is `YYYY-MM-DD`, `text` is `DD/MM/YYYY`. */
  | { kind: "date"; day: string; text: string; formula: boolean }
  /** A number shown as a time or a duration, in minutes (25:30 → 1530). */
  | { kind: "duration"; minutes: number; text: string; formula: boolean }
  | { kind: "boolean"; value: boolean; text: string; formula: boolean }
  /** A formula nobody computed, or `#REF!` and the like. */
  | { kind: "unusable"; text: string; reason: "formula without value" | "error value" };

export type UsableCell = Exclude<Cell, { kind: "unusable" }>;

/**
 * The outcome of reading a cell. `warning` and `expected` are whole French sentences for the user; `expected`
 * says what to write, with an example. `negative`: understood, but below zero where that has no sense.
 */
export type Parsed<Value> =
  | { ok: true; value: Value; warning?: string }
  | { ok: false; reason: "unreadable" | "negative" | "unusable"; expected: string };

export type CellParser<Value> = (cell: Cell) => Parsed<Value>;

const fromFormula = "Valeur calculée par une formule\u00a0: vérifiez-la.";

export function accept<Value>(value: Value, warning?: string): Parsed<Value> {
  return warning === undefined ? { ok: true, value } : { ok: true, value, warning };
}

export function refuse(expected: string, reason: "unreadable" | "negative" = "unreadable"): Parsed<never> {
  return { ok: false, reason, expected };
}

/** Refuses a cell without value, then reads it; a value that came from a formula carries a warning. */
export function cellParser<Value>(read: (cell: UsableCell) => Parsed<Value>): CellParser<Value> {
  return (cell) => {
    if (cell.kind === "unusable") return { ok: false, reason: "unusable", expected: remedyOf(cell) };
    const parsed = read(cell);
    if (!parsed.ok || !cell.formula) return parsed;
    return accept(
      parsed.value,
      parsed.warning === undefined ? fromFormula : `${parsed.warning} ${fromFormula}`,
    );
  };
}

/** Nothing in it, or only spaces: the importer counts it as empty. */
export function isBlankCell(cell: Cell | undefined): boolean {
  return cell === undefined || (cell.kind === "text" && cell.text.trim() === "");
}

function remedyOf(cell: Cell & { kind: "unusable" }): string {
  if (cell.reason === "error value") {
    return `La cellule affiche ${cell.text}\u00a0: corrigez la formule ou écrivez la valeur elle-même.`;
  }
  return "Cette formule n’a jamais été calculée\u00a0: écrivez la valeur elle-même, ou ouvrez le fichier dans un tableur et enregistrez-le de nouveau.";
}
