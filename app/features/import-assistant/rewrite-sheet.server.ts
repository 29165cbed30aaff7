import type { Day } from "#app/domain/calendar.ts";
import { foldHeader } from "#app/domain/cells/fold-header.ts";
import { makeRows } from "#app/domain/old-sheet/make-rows.ts";
import type { Making } from "#app/domain/old-sheet/making.ts";
import { monthColumns } from "#app/domain/old-sheet/month-header.ts";
import {
  isHeaderAgain,
  isTitleRow,
  isTotalRow,
  readOldRow,
  type OldRow,
  type OldSheet,
} from "#app/domain/old-sheet/read-old-row.ts";
import { headerWords } from "#app/domain/old-sheet/recognise.ts";
import type { Remarks } from "#app/features/exchange/remarks.ts";
import type { SheetFile, SheetRow } from "#app/platform/files/sheet-source.ts";
import type { Origin } from "./origin.ts";
import type { workbookWriter } from "./workbook-writer.server.ts";

/** An old file on its way to a workbook. */
export type Rewriting = {
  making: Making;
  origin: Origin;
  remarks: Remarks;
  today: Day;
  /** Names without SIRET, as written, by folded name. */
  unknownNames: Map<string, string>;
  /** The headers of the last sheet read. */
  words: readonly string[];
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
  for (const name of row.unknownNames) unknownNames.set(foldHeader(name), name);
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
    const isAside = severity === "error" && making.plan.setAside;
    remarks.add({
      severity: isAside ? "warning" : severity,
      sheet,
      row: number,
      column: column === "" ? null : column,
      value,
      message: isAside ? `Ligne laissée de côté. ${message}` : message,
    });
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
    "Des années sont écrites sur deux chiffres\u00a0: 26 est lu 2026, et une naissance qui ferait moins de 14 ans est lue 19... Vérifiez ces dates.";
  remarks.add({ severity: "warning", sheet, row: null, column, value: null, message });
}
