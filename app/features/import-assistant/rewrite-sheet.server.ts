import type { Day } from "#app/domain/calendar.ts";
import { foldHeader } from "#app/domain/cells/fold-header.ts";
import { makeRows } from "#app/domain/old-sheet/make-rows.ts";
import type { Making } from "#app/domain/old-sheet/making.ts";
import { monthColumns } from "#app/domain/old-sheet/month-header.ts";
import { readOldRow, type OldRow, type OldSheet } from "#app/domain/old-sheet/read-old-row.ts";
import { headerWords } from "#app/domain/old-sheet/recognise.ts";
import { isHeaderAgain, isTitleRow, isTotalRow } from "#app/domain/old-sheet/skipped-row.ts";
import type { Remark, Remarks } from "#app/features/exchange/remarks.ts";
import type { SheetFile, SheetRow } from "#app/platform/files/sheet-source.ts";
import type { Origin } from "./origin.ts";
import type { workbookWriter } from "./workbook-writer.server.ts";

/** An old file on its way to a workbook. */
export type Rewriting = {
  making: Making;
  origin: Origin;
  remarks: Remarks;
  today: Day;
  /** Names without SIRET, by folded name: where they first stand, on how many rows. */
  unknownNames: Map<string, UnknownName>;
  /** The headers of the last sheet read. */
  words: readonly string[];
};

export type UnknownName = {
  name: string;
  sheet: string;
  row: number;
  column: string;
  message: string;
  rows: number;
};

type Given = {
  file: SheetFile;
  name: string;
  /** What messages call the sheet. */
  label: string;
  writer: Awaited<ReturnType<typeof workbookWriter>>;
};

/** Reads one sheet of the old file below its headers, row by row, and writes what each makes. */
export async function rewriteSheet(rewriting: Rewriting, given: Given): Promise<void> {
  const { plan, installation } = rewriting.making;
  const skipped = { totals: 0, titles: 0, empty: 0 };
  const shortYears = new Set<string>();
  let sheet: OldSheet | undefined;
  let last = plan.headerRow;
  for await (const row of given.file.rows(given.name)) {
    if (row.number < plan.headerRow) continue;
    if (sheet === undefined) {
      if (row.number > plan.headerRow) break;
      const words = headerWords(row.cells);
      rewriting.words = words;
      const names = { known: installation.names, given: plan.sirets };
      const months = monthColumns(row.cells);
      sheet = { plan, name: given.name, words, months, names, today: rewriting.today, above: new Map() };
      continue;
    }
    skipped.empty += row.number - last - 1;
    last = row.number;
    if (isTotalRow(row.cells)) skipped.totals += 1;
    else if (isTitleRow(row.cells, sheet) || isHeaderAgain(row.cells, sheet)) skipped.titles += 1;
    else for (const word of await rewriteRow(rewriting, given, sheet, row)) shortYears.add(word);
  }
  saySkipped(rewriting.remarks, given.label, skipped);
  for (const column of shortYears) sayShortYears(rewriting.remarks, given.label, column);
}

/** Returns the columns where a year of two digits was completed. */
async function rewriteRow(
  rewriting: Rewriting,
  { label, writer }: Given,
  sheet: OldSheet,
  { number, cells }: SheetRow,
): Promise<readonly string[]> {
  const { making, origin, unknownNames } = rewriting;
  const row = readOldRow(sheet, cells);
  const outputs = makeRows(making, sheet, row, `ligne ${number}`);
  sayRow(rewriting, label, number, row);
  for (const { name, column, message } of row.unknownNames) {
    const before = unknownNames.get(foldHeader(name));
    if (before === undefined)
      unknownNames.set(foldHeader(name), { name, sheet: label, row: number, column, message, rows: 1 });
    else before.rows += 1;
  }
  for (const output of outputs) {
    const places = origin.get(output.sheet) ?? [];
    origin.set(output.sheet, places);
    places.push({ sheet: label, row: number, word: output.word });
    await writer.add(output);
  }
  return row.shortYears;
}

/** A row refused is an error, or, left aside on demand, a warning. */
function sayRow({ making, remarks }: Rewriting, sheet: string, number: number, row: OldRow): void {
  for (const { severity, column, value, message } of row.remarks) {
    const place = { sheet, row: number, column: column === "" ? null : column, value };
    if (severity === "error") sayRefusal(making.plan, remarks, place, message);
    else remarks.add({ ...place, severity, message });
  }
}

function sayRefusal(
  { setAside }: Making["plan"],
  remarks: Remarks,
  place: Pick<Remark, "sheet" | "row" | "column" | "value">,
  message: string,
): void {
  if (setAside) remarks.add({ ...place, severity: "warning", message: `Ligne laissée de côté. ${message}` });
  else remarks.add({ ...place, severity: "error", message });
}

/** Says each name that wants a SIRET once, at its first row. */
export function sayUnknownNames({ making, remarks, unknownNames }: Rewriting): void {
  for (const { name, sheet, row, column, message, rows } of unknownNames.values()) {
    const more = rows > 1 ? ` Ce nom est sur ${rows} lignes.` : "";
    sayRefusal(making.plan, remarks, { sheet, row, column, value: name.slice(0, 80) }, message + more);
  }
}

function saySkipped(
  remarks: Remarks,
  sheet: string,
  { totals, titles, empty }: { totals: number; titles: number; empty: number },
): void {
  const parts = [
    totals > 0 ? `${totals} de total` : undefined,
    titles > 0 ? `${titles} de titre` : undefined,
    empty > 0 ? `${empty} vide${empty > 1 ? "s" : ""}` : undefined,
  ].filter((part) => part !== undefined);
  if (totals + titles === 0) return;
  const message = `Lignes non lues\u00a0: ${parts.join(", ")}.`;
  remarks.add({ severity: "warning", sheet, row: null, column: null, value: null, message });
}

function sayShortYears(remarks: Remarks, sheet: string, column: string): void {
  const message =
    "Des années sont écrites sur deux chiffres\u00a0: 26 est lu 2026, et une année de naissance trop récente pour travailler est lue un siècle plus tôt. Vérifiez ces dates.";
  remarks.add({ severity: "warning", sheet, row: null, column, value: null, message });
}
