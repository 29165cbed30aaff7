import { mkdir, open, type FileHandle } from "node:fs/promises";
import { join } from "node:path";
import { columnAt } from "#app/domain/old-sheet/old-field.ts";
import type { OutputRow } from "#app/domain/old-sheet/output.ts";
import type { TargetSheet } from "#app/domain/old-sheet/shape.ts";
import { csvHeader, csvLine } from "#app/platform/files/csv/csv-lines.ts";
import type { WritableCell } from "#app/platform/files/sheet-sink.ts";

type OpenSheet = { handle: FileHandle; buffer: string; columns: readonly string[] };

const blockSize = 256 * 1024;

/** Writes the sheets of a workbook side by side, as CSV files of a new folder; memory stays flat. */
export async function workbookWriter(folder: string, columns: ReadonlyMap<TargetSheet, readonly string[]>) {
  await mkdir(folder, { mode: 0o700 });
  const sheets = new Map<TargetSheet, OpenSheet>();
  const sheetFor = async (name: TargetSheet): Promise<OpenSheet> => {
    const there = sheets.get(name);
    if (there !== undefined) return there;
    const handle = await open(join(folder, `${name}.csv`), "wx", 0o600);
    const names = columns.get(name) ?? [];
    const sheet = { handle, buffer: csvHeader(names), columns: names };
    sheets.set(name, sheet);
    return sheet;
  };
  return {
    add: async ({ sheet: name, values }: OutputRow): Promise<void> => {
      const sheet = await sheetFor(name);
      sheet.buffer += csvLine(sheet.columns.map((column) => cellOf(name, column, values[column])));
      if (sheet.buffer.length > blockSize) await flush(sheet);
    },
    close: async (): Promise<void> => {
      for (const sheet of sheets.values()) {
        await flush(sheet);
        await sheet.handle.close();
      }
    },
  };
}

async function flush(sheet: OpenSheet): Promise<void> {
  const block = sheet.buffer;
  sheet.buffer = "";
  await sheet.handle.write(block);
}

function cellOf(sheet: TargetSheet, name: string, value: unknown): WritableCell {
  const column = columnAt(sheet, name);
  if (column === undefined || value === null || value === undefined) return null;
  const written = column.kind.write(value);
  switch (written.kind) {
    case "text":
      return written.text === "" ? null : written.text;
    case "number":
      return written.units / 10 ** written.decimals;
    case "day":
      return { day: written.day };
  }
}
