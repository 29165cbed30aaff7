import type { Day } from "../calendar.ts";
import type { Cell } from "../cells/cell.ts";

/** Nobody works before that age: a later birth year is of the century before. */
const youngest = 14;

/**
 * `12/03/26` with its whole year: this century, or, for a birth, the last year that makes the person old enough to
 * work. `undefined` for anything else; what is read so must be said.
 */
export function withWholeYear(cell: Cell, isBirth: boolean, today: Day): Cell | undefined {
  if (cell.kind !== "text") return undefined;
  const found = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{2})$/.exec(cell.text.trim());
  if (found === null) return undefined;
  const [, day = "", month = "", short = ""] = found;
  const latest = isBirth ? Number(today.slice(0, 4)) - youngest : 2099;
  const year = 2000 + Number(short) > latest ? 1900 + Number(short) : 2000 + Number(short);
  return { ...cell, text: `${day}/${month}/${year}` };
}
