import type { GridFacts } from "./grid-facts.server.ts";
import { hoursOf, placedCells, seenLine, type SeenLine } from "./placed-cell.ts";
import type { GridGroup } from "./read-grid.ts";

/** A statement that waits with nothing to see: it may be sent back all the same. */
export type ClearLine = {
  /** The row to go to. */
  row: string;
  what: string;
  line: SeenLine;
};

/** The statements of the rows shown that wait and that no check stops, the latest month first. */
export function clearLines(facts: GridFacts, groups: readonly GridGroup[]): ClearLine[] {
  return placedCells(groups)
    .filter(({ cell }) => cell.state === "submitted" && !cell.flagged)
    .sort((one, other) => other.cell.month.localeCompare(one.cell.month))
    .map((placed) => ({ row: placed.row.key, what: hoursOf(placed), line: seenLine(facts, placed) }));
}
