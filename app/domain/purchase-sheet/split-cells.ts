/** One row as written: its number in the text, the first being 1, and its cells. */
export type TextRow = { line: number; cells: string[] };

/**
 * Cuts a text copied from a spreadsheet (tabs) or a CSV file (`;`) into rows: quotes protect separators and line breaks,
 * doubled they are one. Rows without a word are left out. Never throws: an unclosed quote runs to the end.
 */
export function splitCells(text: string): TextRow[] {
  const plain = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const separator = plain.includes("\t") ? "\t" : ";";
  const rows: TextRow[] = [];
  let row: TextRow = { line: 1, cells: [] };
  let cell = "";
  let quoted = false;
  let line = 1;
  const endCell = (): void => {
    row.cells.push(cell.trim());
    cell = "";
  };
  for (let at = 0; at <= plain.length; at += 1) {
    const sign = plain.charAt(at);
    const isEnd = at === plain.length;
    if (sign === "\n") line += 1;
    if (quoted && !isEnd) {
      if (sign !== '"') cell += sign;
      else if (plain.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && cell.trim() === "") {
      quoted = true;
      cell = "";
    } else if (sign === "\n" || isEnd) {
      endCell();
      if (row.cells.some((written) => written !== "")) rows.push(row);
      row = { line, cells: [] };
    } else if (sign === separator) endCell();
    else cell += sign;
  }
  return rows;
}

/** Rows as one text that `splitCells` reads back: tabs, quotes where a cell needs them. */
export function joinCells(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(written).join("\t")).join("\n");
}

function written(cell: string): string {
  return /[\t\n\r"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
