import type { Transaction } from "kysely";
import type { Day } from "#app/domain/calendar.ts";
import type { PersonKeyText } from "#app/domain/person-key.ts";
import type { Settings } from "#app/domain/setting.ts";
import { shownValue } from "#app/domain/workbook/read-row.ts";
import type { Sheet, SheetRow } from "#app/domain/workbook/sheet.ts";
import type { Database } from "#db/schema.ts";
import type { ImportId, OrganisationId } from "#db/schema/columns.ts";
import type { References } from "./references.ts";
import type { Remarks } from "./remarks.ts";

/** In whose name an import is made: one host, or the whole installation (administrator, command line). */
export type Importer = { kind: "installation" } | { kind: "host"; hostId: OrganisationId };

export type SheetCounts = { created: number; updated: number; unchanged: number };

/** One import under way, inside its transaction. */
export type ImportRun = {
  trx: Transaction<Database>;
  importId: ImportId;
  importer: Importer;
  today: Day;
  personKey: (text: PersonKeyText) => string;
  remarks: Remarks;
  settings: Settings;
  counts: Map<string, SheetCounts>;
  /** Objects created or changed so far; the list itself is in the database. */
  written: { count: number };
  /** Keys of refused rows, by sheet: a row that points to one says nothing more than the first error did. */
  refusedKeys: Map<string, Set<string>>;
  /** Keys already written, of the tables that do not say which import wrote a row; occurrences of made codes. */
  seen: Map<string, number>;
  /** Identifiers of buyers in open data that are no SIRET, as the file's own contracts use them. */
  openDataBuyers: ReadonlySet<string>;
};

/** A row on its way into the database. `refused`: an error was said of it, it is not written. */
export type InputRow<Row = Record<string, unknown>> = {
  sheet: Sheet;
  number: number;
  values: Row;
  refused: boolean;
};

/** Says an error of a row, at a column; `message` says what to write instead. */
export function refuse(run: ImportRun, row: InputRow<unknown>, column: string, message: string): void {
  row.refused = true;
  run.remarks.add({ severity: "error", ...placeOf(row, column), message });
}

/** Says something of a row that is written all the same. */
export function warn(run: ImportRun, row: InputRow<unknown>, column: string, message: string): void {
  run.remarks.add({ severity: "warning", ...placeOf(row, column), message });
}

/** One sheet's way into the database: handles the rows of a batch whose cells and references are right, in order. */
export type SheetImporter = {
  sheet: Sheet;
  write: (run: ImportRun, rows: InputRow[], found: References) => Promise<void>;
};

/** Gives the rows of a sheet their types; the reader filled them by this very sheet. */
export function importerOf<Given extends Sheet>(
  sheet: Given,
  write: (run: ImportRun, rows: Array<InputRow<SheetRow<Given>>>, found: References) => Promise<void>,
): SheetImporter {
  return {
    sheet,
    write: (run, rows, found) => write(run, rows as unknown as Array<InputRow<SheetRow<Given>>>, found),
  };
}

/** The rows not refused so far. */
export function kept<Row>(rows: ReadonlyArray<InputRow<Row>>): Array<InputRow<Row>> {
  return rows.filter(({ refused }) => !refused);
}

/** The text under which a key is compared: its parts, kept apart. */
export function joinKey(parts: readonly unknown[]): string {
  return parts.map(String).join("\u001f");
}

function placeOf(
  { sheet, number, values }: InputRow<unknown>,
  column: string,
): { sheet: string; row: number; column: string; value: string | null } {
  const value = (values as Record<string, unknown>)[column];
  return { sheet: sheet.name, row: number, column, value: shownValue(sheet.columns[column], value) };
}
