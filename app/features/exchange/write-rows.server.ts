import { nextEnteredRank } from "#db/entry-rank.server.ts";
import { touchRows, upsertRows, type ColumnOf, type Table } from "#db/queries/exchange/bulk.server.ts";
import { noteWritten, type WrittenObject } from "#db/queries/exchange/written-objects.server.ts";
import type { Database } from "#db/schema.ts";
import type { Flag } from "#db/schema/columns.ts";
import { joinKey, refuse, type ImportRun, type InputRow } from "./import-run.server.ts";

/** Tables whose rows say which import last wrote them. */
export type ImportedTable = {
  [Name in Table]: "import_id" extends keyof Database[Name] ? Name : never;
}[Table];

/** A row, the one it replaces if there is one, and what it becomes. */
export type Written<Name extends ImportedTable> = {
  input: InputRow<unknown>;
  existing: Database[Name] | undefined;
  values: Database[Name];
  /** Something of the row that another table holds is different. */
  changedBeside?: boolean;
};

/** Columns the engine itself fills: they make no row different. */
const kept = new Set(["entered_rank", "import_id", "revision"]);

/**
 * The row as it will be: the existing one (or a new one, last of its table) with the fields the file gives. A field
 * `undefined` is left as it is.
 */
export function merged<Name extends ImportedTable>(
  existing: Database[Name] | undefined,
  fresh: () => Omit<Database[Name], "entered_rank" | "import_id">,
  given: { [Field in keyof Database[Name]]?: Database[Name][Field] | undefined },
): Database[Name] {
  const base = existing ?? { ...fresh(), entered_rank: nextEnteredRank(), import_id: null };
  const said = Object.entries(given).filter(([, value]) => value !== undefined);
  return { ...base, ...Object.fromEntries(said) } as Database[Name];
}

/**
 * Refuses the rows whose key was already in this file: in this batch, or in an earlier one (the row found in the table
 * then carries this import's id).
 */
export function refuseRepeatedKeys<Row>(
  run: ImportRun,
  rows: ReadonlyArray<InputRow<Row>>,
  keyOf: (row: Row) => readonly unknown[],
  existingOf: (row: InputRow<Row>) => { import_id: string | null } | undefined,
): void {
  const numbers = new Map<string, number>();
  for (const row of rows) {
    const key = joinKey(keyOf(row.values));
    const earlier = numbers.get(key);
    if (earlier !== undefined) refuseRepeated(run, row, ` ligne ${earlier}`);
    else if (existingOf(row)?.import_id === run.importId) refuseRepeated(run, row, " plus haut");
    else numbers.set(key, row.number);
  }
}

/** The same for tables that keep no import: the keys of the file are remembered. */
export function refuseKeysSeen<Row>(
  run: ImportRun,
  rows: ReadonlyArray<InputRow<Row>>,
  keyOf: (row: Row) => readonly unknown[],
): void {
  for (const row of rows) {
    const key = joinKey([row.sheet.name, ...keyOf(row.values)]);
    const earlier = run.seen.get(key);
    if (earlier === undefined) run.seen.set(key, row.number);
    else refuseRepeated(run, row, ` ligne ${earlier}`);
  }
}

/** Writes rows by multi-row statements and counts them as created, updated or unchanged. */
export async function writeRows<Name extends ImportedTable>(
  run: ImportRun,
  table: Name,
  key: ReadonlyArray<ColumnOf<Name>>,
  rows: ReadonlyArray<Written<Name>>,
): Promise<void> {
  const changed: Array<Database[Name]> = [];
  const untouched: Array<Database[Name]> = [];
  const objects: WrittenObject[] = [];
  for (const { input, existing, values, changedBeside } of rows) {
    const same = stateOf(existing, values);
    const state = same === "unchanged" && changedBeside === true ? "updated" : same;
    countRow(run, input.sheet.name, state);
    if (state === "unchanged") untouched.push(values);
    else {
      changed.push(stamped(run, values, state));
      objects.push({ type: table, id: key.map((column) => values[column]).join(" "), outcome: state });
    }
  }
  await upsertRows(run.trx, table, key, changed);
  await touchRows(run.trx, table, key, untouched, run.importId);
  await noteObjects(run, objects);
}

/** Adds what was written to what the audit will tell. */
export async function noteObjects(run: ImportRun, objects: readonly WrittenObject[]): Promise<void> {
  await noteWritten(run.trx, run.written.count, objects);
  run.written.count += objects.length;
}

/** Yes and no as both engines store them. */
export function flagOf(answer: boolean): Flag;
export function flagOf(answer: boolean | undefined): Flag | undefined;
export function flagOf(answer: boolean | null | undefined): Flag | null | undefined;
export function flagOf(answer: boolean | null | undefined): Flag | null | undefined {
  if (answer === null || answer === undefined) return answer;
  return answer ? 1 : 0;
}

export function countRow(run: ImportRun, sheet: string, state: "created" | "updated" | "unchanged"): void {
  const counts = run.counts.get(sheet) ?? { created: 0, updated: 0, unchanged: 0 };
  counts[state] += 1;
  run.counts.set(sheet, counts);
}

function stateOf<Row extends object>(
  existing: Row | undefined,
  values: Row,
): "created" | "updated" | "unchanged" {
  if (existing === undefined) return "created";
  const before = existing as Record<string, unknown>;
  const differs = Object.entries(values).some(([name, value]) => !kept.has(name) && before[name] !== value);
  return differs ? "updated" : "unchanged";
}

function stamped<Name extends ImportedTable>(
  run: ImportRun,
  values: Database[Name],
  state: "created" | "updated",
): Database[Name] {
  const revised = state === "updated" && "revision" in values ? { revision: values.revision + 1 } : {};
  return { ...values, ...revised, import_id: run.importId };
}

function refuseRepeated(run: ImportRun, row: InputRow<unknown>, where: string): void {
  const [column = ""] = Object.keys(row.sheet.columns);
  refuse(
    run,
    row,
    column,
    `Cette clé est déjà dans le fichier${where}\u00a0: gardez une seule des deux lignes.`,
  );
}
