import type { Columns, RowOf } from "./column.ts";

/** What a row points to, by the columns that say it. */
export type Reference<Name extends string = string> =
  | { to: "organisation" | "commune" | "territory" | "contract" | "hire" | "need"; columns: readonly [Name] }
  | { to: "lot" | "participant"; columns: readonly [Name, Name] }
  | { to: "commitment"; columns: readonly [Name, Name, Name] };

/** One sheet of the exchange workbook (exchange.md, §1). Its columns are in the order exports write them. */
export type Sheet<Defined extends Columns = Columns> = {
  name: string;
  columns: Defined;
  references: readonly Reference[];
};

export type SheetRow<Given> = Given extends Sheet<infer Defined> ? RowOf<Defined> : never;

/** Gives the columns their types. */
export function sheet<Defined extends Columns>(
  name: string,
  columns: Defined,
  references: ReadonlyArray<Reference<keyof Defined & string>> = [],
): Sheet<Defined> {
  return { name, columns, references };
}

/** The columns that name a row, in their order. */
export function keyColumns(given: Sheet): string[] {
  return Object.keys(given.columns).filter((name) => given.columns[name]?.key === true);
}
