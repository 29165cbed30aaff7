import { CompiledQuery } from "kysely";
import { engineOf, type Db } from "../../database.server.ts";
import type { Database } from "../../schema.ts";
import type { ImportId } from "../../schema/columns.ts";

export type Table = keyof Database;
export type ColumnOf<Name extends Table> = keyof Database[Name] & string;
export type Value = string | number | null;

/** Below SQLite's 32 766 bound variables a statement and PostgreSQL's 65 535. */
const variablesPerStatement = 30_000;

/**
 * The rows whose key columns are one of `keys` (each as long as `columns`), in no order. Made for thousands of keys:
 * one statement a slice, its text written directly, because a query builder's tree costs more than the search itself.
 */
export async function findRows<Name extends Table>(
  db: Db,
  table: Name,
  columns: ReadonlyArray<ColumnOf<Name>>,
  keys: ReadonlyArray<readonly Value[]>,
): Promise<Array<Database[Name]>> {
  return select<Database[Name]>(db, table, "*", columns, keys);
}

/** The same, of these fields only: half the time of whole rows where rows are wide. */
export async function findFields<Name extends Table, Field extends ColumnOf<Name>>(
  db: Db,
  table: Name,
  columns: ReadonlyArray<ColumnOf<Name>>,
  keys: ReadonlyArray<readonly Value[]>,
  fields: readonly Field[],
): Promise<Array<Pick<Database[Name], Field>>> {
  return select<Pick<Database[Name], Field>>(db, table, columnList(fields), columns, keys);
}

async function select<Row>(
  db: Db,
  table: string,
  fields: string,
  columns: readonly string[],
  keys: ReadonlyArray<readonly Value[]>,
): Promise<Row[]> {
  const found: Row[] = [];
  for (const slice of slices(keys, columns.length)) {
    const text = `select ${fields} from ${quoted(table)} where ${listed(columns)} in (${tuples(db, slice)})`;
    const { rows } = await db.executeQuery<Row>(CompiledQuery.raw(text, slice.flat()));
    found.push(...rows);
  }
  return found;
}

/**
 * Inserts rows, or replaces those that have the same `key`. Every row names the same columns, in the same order.
 * The caller has read the rows it replaces in the same transaction and gives each one whole.
 */
export async function upsertRows<Name extends Table>(
  db: Db,
  table: Name,
  key: ReadonlyArray<ColumnOf<Name>>,
  rows: ReadonlyArray<Database[Name]>,
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first) as Array<ColumnOf<Name>>;
  for (const slice of slices(rows, columns.length)) {
    const values = slice.map((row) => columns.map((column) => row[column] as Value));
    const text = upsertText(table, key, columns, tuples(db, values));
    await db.executeQuery(CompiledQuery.raw(text, values.flat()));
  }
}

/** Inserts rows of one width into a table the schema does not know: a list made for the length of a transaction. */
export async function insertInto(
  db: Db,
  table: string,
  columns: readonly string[],
  rows: ReadonlyArray<readonly Value[]>,
): Promise<void> {
  for (const slice of slices(rows, columns.length)) {
    const text = `insert into ${quoted(table)} (${columnList(columns)}) ${tuples(db, slice)}`;
    await db.executeQuery(CompiledQuery.raw(text, slice.flat()));
  }
}

/** Marks rows as written by an import, and changes nothing else of them. */
export async function touchRows<Name extends Table>(
  db: Db,
  table: Name,
  key: ReadonlyArray<ColumnOf<Name>>,
  rows: ReadonlyArray<Database[Name]>,
  importId: ImportId,
): Promise<void> {
  const keys = rows.map((row) => key.map((column) => row[column] as Value));
  for (const slice of slices(keys, key.length)) {
    const places = tuples(db, slice, 1);
    const first = engineOf(db) === "sqlite" ? "?" : "$1";
    const text = `update ${quoted(table)} set "import_id" = ${first} where ${listed(key)} in (${places})`;
    await db.executeQuery(CompiledQuery.raw(text, [importId, ...slice.flat()]));
  }
}

function upsertText(
  table: string,
  key: readonly string[],
  columns: readonly string[],
  values: string,
): string {
  const replaced = columns
    .filter((column) => !key.includes(column))
    .map((column) => `${quoted(column)} = excluded.${quoted(column)}`);
  const conflict = replaced.length === 0 ? "do nothing" : `do update set ${replaced.join(", ")}`;
  const target = columnList(key);
  return `insert into ${quoted(table)} (${columnList(columns)}) ${values} on conflict (${target}) ${conflict}`;
}

/**
 * `values (?, ?), (?, ?)`, with the placeholders of the engine, after `before` others. PostgreSQL takes a lone value for
 * text unless told that it is a number.
 */
function tuples(db: Db, rows: ReadonlyArray<readonly Value[]>, before = 0): string {
  const [first = []] = rows;
  if (engineOf(db) === "sqlite") {
    const one = `(${first.map(() => "?").join(", ")})`;
    return `values ${rows.map(() => one).join(", ")}`;
  }
  const types = first.map((value) => (typeof value === "number" ? "::bigint" : ""));
  const numbered = rows.map((_, row) => {
    const places = types.map((type, column) => `$${before + row * types.length + column + 1}${type}`);
    return `(${places.join(", ")})`;
  });
  return `values ${numbered.join(", ")}`;
}

function* slices<Item>(items: readonly Item[], width: number): Generator<readonly Item[]> {
  const size = Math.floor(variablesPerStatement / width);
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size);
}

function listed(columns: readonly string[]): string {
  return columns.length === 1 ? columnList(columns) : `(${columnList(columns)})`;
}

function columnList(columns: readonly string[]): string {
  return columns.map(quoted).join(", ");
}

/** Names come from the typed schema, never from a file. */
function quoted(name: string): string {
  return `"${name}"`;
}
