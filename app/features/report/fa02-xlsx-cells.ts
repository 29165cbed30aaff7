import type { CellObject, Row } from "write-excel-file/node";

/** Cells of the report's workbook: one look for every sheet, numbers that Excel shows in French. */

const ink = "#2B2330";
const brand = "#6B2C5B";
const ground = "#F3F0EC";
const line = "#CFC8C0";

const underlined = { bottomBorderStyle: "thin", bottomBorderColor: line } as const;
const base = { textColor: ink, alignVertical: "center", ...underlined } as const;

export const formats = {
  count: "#,##0",
  hours: "#,##0.00",
  percent: "0.0%",
  euros: '#,##0.00 "€"',
  decimal: "#,##0.00",
};

/** What stands for a number that is not one: « s » secret, « – » without meaning here, « n.d. » not filled in. */
type Absence = "s" | "–" | "n.d.";

/** A title over `span` columns, on as many `lines` as it needs to be printed whole. */
export function titleRow(text: string, span = 1, lines = 1): Row {
  const title = { fontWeight: "bold", fontSize: 15, textColor: brand, alignVertical: "center" } as const;
  return [{ value: text, ...title, wrap: lines > 1, columnSpan: span, height: 10 + lines * 20 }];
}

export function sectionRow(text: string): Row {
  return [
    { value: text, fontWeight: "bold", fontSize: 12, textColor: ink, height: 26, alignVertical: "bottom" },
  ];
}

/** A sentence over `span` columns. `lines`: how tall it must be to be read whole. */
export function noteRow(text: string, span: number, lines = 2): Row {
  const height = lines * 15 + 4;
  return [{ value: text, wrap: true, columnSpan: span, height, alignVertical: "top", textColor: "#5B5360" }];
}

export function headRow(first: string, ...others: string[]): Row {
  const head = {
    fontWeight: "bold",
    backgroundColor: ground,
    textColor: ink,
    wrap: true,
    ...underlined,
  } as const;
  return [
    { value: first, ...head, alignVertical: "bottom" },
    ...others.map((text): CellObject => ({ value: text, ...head, align: "right", alignVertical: "bottom" })),
  ];
}

export function label(text: string, { strong = false } = {}): CellObject {
  return { value: text, wrap: true, ...base, ...(strong ? { fontWeight: "bold" as const } : {}) };
}

export function count(value: number | null, absent: Absence = "s"): CellObject {
  return numberCell(value, formats.count, absent);
}

/** Decimal hours. */
export function hours(value: number): CellObject {
  return numberCell(value, formats.hours, "–");
}

export function percent(value: number | null, absent: Absence = "–"): CellObject {
  return numberCell(value, formats.percent, absent);
}

export function euros(value: number | null): CellObject {
  return numberCell(value, formats.euros, "n.d.");
}

export function decimal(value: number | null, absent: Absence = "n.d."): CellObject {
  return numberCell(value, formats.decimal, absent);
}

export const blankRow: Row = [];

function numberCell(value: number | null, format: string, absent: Absence): CellObject {
  if (value === null) return { value: absent, align: "right", ...base };
  return { value, type: Number, format, align: "right", ...base };
}
