import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base } from "vitest";
import { openSheetFile } from "#app/platform/files/open-sheet-file.server.ts";
import type { FileLimits } from "#app/platform/files/file-limits.ts";
import type { SheetRow } from "#app/platform/files/sheet-source.ts";

export { describe, expect } from "vitest";

/** `folder`: an empty folder of the test's own, removed after it. */
export const test = base.extend<{ folder: string }>({
  folder: async ({}, provide) => {
    const folder = await mkdtemp(join(tmpdir(), "files-"));
    await provide(folder);
    await rm(folder, { recursive: true });
  },
});

export type ReadSheet = { name: string; rows: SheetRow[] };

export async function readSheets(path: string, limits?: FileLimits) {
  const file = await openSheetFile(path, limits === undefined ? {} : { limits });
  const sheets: ReadSheet[] = [];
  try {
    for (const name of file.sheetNames) {
      const rows: SheetRow[] = [];
      for await (const row of file.rows(name)) rows.push(row);
      sheets.push({ name, rows });
    }
  } finally {
    await file.close();
  }
  return { sheets, notices: file.notices };
}

/** The texts of every cell, row by row, of the file's first sheet. */
export async function readTexts(path: string): Promise<string[][]> {
  const { sheets } = await readSheets(path);
  return (sheets[0]?.rows ?? []).map((row) => Array.from(row.cells, (cell) => cell?.text ?? ""));
}

/** The reason given for refusing a file, or what was read when it was not. */
export async function refusalOf(path: string, limits?: FileLimits): Promise<string> {
  try {
    const { sheets } = await readSheets(path, limits);
    return `read: ${JSON.stringify(sheets)}`;
  } catch (error) {
    if (error instanceof Error && error.name === "UnreadableFile") return error.message;
    throw error;
  }
}
