import { formatMonth } from "#app/ui/french-dates.ts";
import { formatHoursInColumn } from "#app/ui/french.ts";
import type { GridCell } from "./grid-cells.ts";
import type { GridFacts } from "./grid-facts.server.ts";
import type { GridGroup, GridRow } from "./read-grid.ts";

/** A cell of the grid with the row and the group it stands in. */
export type Placed = { group: GridGroup; row: GridRow; cell: GridCell };

/** A statement to accept or send back, with what the page showed of it. */
export type SeenLine = { key: string; seen: string; hours: number; whose: string };

export function placedCells(groups: readonly GridGroup[]): Placed[] {
  return groups.flatMap((group) =>
    group.rows.flatMap((row) => row.cells.map((cell): Placed => ({ group, row, cell }))),
  );
}

/** As `writeLineKey` writes it. */
export function lineKeyOf({ row, cell }: Placed): string {
  return `${row.key}.${cell.month}`;
}

/** « Samia Benali, octobre 2026 : 130,00 h ». */
export function hoursOf({ row, cell }: Placed): string {
  return `${row.name}, ${formatMonth(cell.month)}\u00a0: ${formatHoursInColumn(cell.hours ?? 0)}\u00a0h`;
}

/** What is sent back with an act, so that nothing unseen is accepted: hours, or hours and persons. */
export function seenLine({ collectives }: GridFacts, placed: Placed): SeenLine {
  const { row, cell } = placed;
  const crowd = collectives.find(
    (each) => `${each.commitmentId}.${each.employerId}` === row.key && each.month === cell.month,
  );
  const seen = crowd
    ? [crowd.hours, crowd.persons, crowd.rsa, crowd.boeth].join(" ")
    : String(cell.hours ?? 0);
  return { key: lineKeyOf(placed), seen, hours: cell.hours ?? 0, whose: row.name };
}
