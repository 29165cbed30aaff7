import { isBlankCell } from "../cells/cell.ts";
import { searchText } from "../search-text.ts";
import type { Cells, OldSheet } from "./read-old-row.ts";

/** « Total », « Sous-total », « Cumul 2026 »: a row of sums, not of facts. */
export function isTotalRow(cells: Cells): boolean {
  const first = cells.find((cell) => cell !== undefined && !isBlankCell(cell));
  return first?.kind === "text" && /^(?:(?:sous |s )?tota(?:l|ux)|cumul)(?: |$)/.test(searchText(first.text));
}

/** A title between rows: a single cell filled, in a sheet that has more columns. */
export function isTitleRow(cells: Cells, { plan }: Pick<OldSheet, "plan">): boolean {
  const columns = Object.values(plan.sources).filter((source) => "column" in source).length;
  return columns > 2 && cells.filter((cell) => !isBlankCell(cell)).length === 1;
}

/** The header once more, as sheets printed on several pages have it. */
export function isHeaderAgain(cells: Cells, { words }: Pick<OldSheet, "words">): boolean {
  const filled = words.filter((word) => word !== "");
  return filled.length > 1 && words.every((word, position) => (cells[position]?.text.trim() ?? "") === word);
}
