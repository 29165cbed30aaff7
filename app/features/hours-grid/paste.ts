import { formatHoursInColumn } from "#app/ui/french.ts";
import { readTyped } from "./grid-cells.ts";
import type { Spot } from "./moves.ts";

/** The cells of a block copied from a spreadsheet: lines apart by newlines, cells by tabs. */
export function parseBlock(text: string): string[][] {
  const lines = text.replace(/\r\n?/g, "\n").replace(/\n$/, "").split("\n");
  return lines.map((line) => line.split("\t").map((cell) => unquoted(cell).trim()));
}

/** `closed`: outside the hire, validated, to come, or a collective line; `outside`: beyond the last row or month. */
export type PasteRefusal = Spot & { text: string; why: "not a number" | "closed" | "outside" };
export type PastePlan = {
  from: Spot;
  fills: Array<Spot & { text: string }>;
  refused: PasteRefusal[];
};

/**
 * What pasting a block from a cell would do; empty cells are skipped. `isOpen`: whether hours may be typed there;
 * undefined: there is no such cell.
 */
export function planPaste(
  block: readonly (readonly string[])[],
  from: Spot,
  isOpen: (spot: Spot) => boolean | undefined,
): PastePlan {
  const plan: PastePlan = { from, fills: [], refused: [] };
  block.forEach((line, down) => {
    line.forEach((text, across) => {
      if (text === "") return;
      const spot = { row: from.row + down, column: from.column + across };
      const open = isOpen(spot);
      const hours = readTyped(text);
      if (open === undefined) plan.refused.push({ ...spot, text, why: "outside" });
      else if (hours === "unreadable") plan.refused.push({ ...spot, text, why: "not a number" });
      else if (!open) plan.refused.push({ ...spot, text, why: "closed" });
      else if (hours !== null) plan.fills.push({ ...spot, text: formatHoursInColumn(hours) });
    });
  });
  return plan;
}

/** A spreadsheet puts a cell that holds a tab or a quote between quotes. */
function unquoted(cell: string): string {
  return /^".*"$/.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}
