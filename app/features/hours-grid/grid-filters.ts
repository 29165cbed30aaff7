import { monthOf, parseMonth, shiftMonth, monthsOf, type Day, type Month } from "#app/domain/calendar.ts";
import type { GridCell } from "./grid-cells.ts";

export const gridParams = {
  from: "de",
  to: "a",
  lot: "lot",
  employer: "employeur",
  state: "etat",
  /** The statement whose return is being written. */
  returning: "renvoyer",
} as const;

/** The states by which rows are narrowed, as the URL names them. */
export const gridStates = {
  "a-valider": "À valider",
  "a-verifier": "À vérifier",
  manquants: "Manquants",
  renvoyes: "Renvoyés",
} as const;
export type GridState = keyof typeof gridStates;

export type GridFilters = {
  from: Month;
  to: Month;
  lot: string | null;
  employer: string | null;
  state: GridState | null;
};

const monthsShown = 6;
const mostMonths = 24;

/** What a URL asks to see: six months up to the current one unless it says otherwise, never more than two years. */
export function readGridFilters(params: URLSearchParams, today: Day): GridFilters {
  const to = parseMonth(params.get(gridParams.to) ?? "") ?? monthOf(today);
  const asked = parseMonth(params.get(gridParams.from) ?? "") ?? shiftMonth(to, 1 - monthsShown);
  const earliest = shiftMonth(to, 1 - mostMonths);
  const from = asked > to ? to : asked < earliest ? earliest : asked;
  const state = params.get(gridParams.state) ?? "";
  return {
    from,
    to,
    lot: params.get(gridParams.lot),
    employer: params.get(gridParams.employer),
    state: Object.hasOwn(gridStates, state) ? (state as GridState) : null,
  };
}

/** The months one may choose: two years back, and those the URL asks for. */
export function monthChoices({ from, to }: Pick<GridFilters, "from" | "to">, today: Day): Month[] {
  const months = monthsOf({ from: shiftMonth(monthOf(today), 1 - mostMonths), to: monthOf(today) });
  return [...new Set([...months, from, to])].sort();
}

/** Whether a row has a cell in that state. */
export function hasState(cells: readonly GridCell[], state: GridState | null): boolean {
  switch (state) {
    case null:
      return true;
    case "a-valider":
      return cells.some((cell) => cell.state === "submitted");
    case "a-verifier":
      return cells.some((cell) => cell.flagged);
    case "manquants":
      return cells.some((cell) => cell.state === "missing");
    case "renvoyes":
      return cells.some((cell) => cell.state === "returned");
  }
}
