import { findNir } from "../cells/find-nir.ts";
import { columnLabels, columnsByOrder, readColumns, type PurchaseColumns } from "./purchase-columns.ts";
import { readPurchaseRow, type ListedPurchase, type RowRemark } from "./purchase-row.ts";
import type { TextRow } from "./split-cells.ts";

/** More coming contracts than a buyer plans in a year. */
export const mostListed = 1_000;
/** Titles and addresses may stand above the head. */
const headWithin = 10;

export type PurchaseSheet =
  | {
      outcome: "read";
      /** How columns were known: by their titles, or by their order. */
      by: "titles" | "order";
      /** What the columns were read as, in words. */
      columns: string[];
      purchases: ListedPurchase[];
      remarks: RowRemark[];
    }
  | { outcome: "empty" }
  | { outcome: "too long"; rows: number }
  /** `line`: where a social security number stands. */
  | { outcome: "personal number"; line: number };

/** Reads a list of coming contracts: each row is a purchase or a remark. Never throws. `year`: of rows that say none. */
export function readPurchaseSheet(rows: readonly TextRow[], year: number): PurchaseSheet {
  const personal = rows.find(({ cells }) => findNir(cells.join(" | ")) !== undefined);
  if (personal) return { outcome: "personal number", line: personal.line };
  const { head, columns } = headOf(rows);
  const listed = rows.slice(head + 1);
  if (listed.length === 0) return { outcome: "empty" };
  if (listed.length > mostListed) return { outcome: "too long", rows: listed.length };
  const read = listed.map((row) => readPurchaseRow(row, columns, year));
  return {
    outcome: "read",
    by: head < 0 ? "order" : "titles",
    columns: [...columns].sort(([, one], [, other]) => one - other).map(([column]) => columnLabels[column]),
    purchases: read.flatMap((row) => ("purchase" in row ? [row.purchase] : [])),
    remarks: read.flatMap((row) => ("remark" in row ? [row.remark] : [])),
  };
}

/** The row of titles, and what it names; -1 and the usual order without one. */
function headOf(rows: readonly TextRow[]): { head: number; columns: PurchaseColumns } {
  for (const [head, { cells }] of rows.slice(0, headWithin).entries()) {
    const columns = readColumns(cells);
    if (columns) return { head, columns };
  }
  return { head: -1, columns: columnsByOrder };
}
