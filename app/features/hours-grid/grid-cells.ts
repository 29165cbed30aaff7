import type { Month } from "#app/domain/calendar.ts";
import { parseHours, type InsertionHours } from "#app/domain/insertion-hours.ts";
import { formatHoursInColumn } from "#app/ui/french.ts";

/**
 * `off`: outside the hire; `later`: a month that has not begun; `open`: to be declared, not due yet; `missing`: due and
 * not declared (a draft is not).
 */
export type CellState = "off" | "later" | "open" | "missing" | "submitted" | "returned" | "validated";

export type GridCell = {
  month: Month;
  state: CellState;
  /** Null: nothing is shown. */
  hours: InsertionHours | null;
  /** Something is to be seen before it is validated. */
  flagged: boolean;
};

/** The name of a cell: that of its field is `h.` and the same with a dot. */
export function cellKey(rowKey: string, month: string): string {
  return `${rowKey}.${month}`;
}

/** Whether hours may be typed there. */
export function isTyped({ state }: Pick<GridCell, "state">): boolean {
  return state === "open" || state === "missing" || state === "submitted" || state === "returned";
}

/** What the cell shows before anything is typed: `151,67`. */
export function shownText({ hours }: Pick<GridCell, "hours">): string {
  return hours === null ? "" : formatHoursInColumn(hours);
}

/** What was typed: hours, nothing, or what is no number. */
export function readTyped(text: string): InsertionHours | null | "unreadable" {
  return text.trim() === "" ? null : (parseHours(text) ?? "unreadable");
}

/** Whether a text says something else than the cell. */
export function isChanged({ hours }: Pick<GridCell, "hours">, text: string): boolean {
  return readTyped(text) !== hours;
}
