import type { CellKind } from "./cell-kind.ts";

/** `filled`: every row fills it. `optional`: the cell may be empty, the column absent. `defaulted`: empty stands for `initial`. */
type Presence = "filled" | "optional" | "defaulted";

/** One column of a sheet: what its cells hold, and what the import needs of it. */
export type Column<Value = unknown, Kept extends Presence = Presence> = {
  kind: CellKind<Value>;
  presence: Kept;
  key: boolean;
  /** Its values are never repeated in a message. */
  personal: boolean;
  initial: Value | undefined;
};

/** Part of the key: the column and each of its cells are required. */
export function key<Value>(kind: CellKind<Value>): Column<Value, "filled"> {
  return { kind, presence: "filled", key: true, personal: false, initial: undefined };
}

export function required<Value>(kind: CellKind<Value>): Column<Value, "filled"> {
  return { kind, presence: "filled", key: false, personal: false, initial: undefined };
}

export function optional<Value>(kind: CellKind<Value>): Column<Value, "optional"> {
  return { kind, presence: "optional", key: false, personal: false, initial: undefined };
}

/** A new row without it, and an empty cell, take `initial`. */
export function defaulted<Value>(kind: CellKind<Value>, initial: Value): Column<Value, "defaulted"> {
  return { kind, presence: "defaulted", key: false, personal: false, initial };
}

/** The same column, its values hidden from messages. */
export function personal<Value, Kept extends Presence>(column: Column<Value, Kept>): Column<Value, Kept> {
  return { ...column, personal: true };
}

export type Columns = Readonly<Record<string, Column>>;

/**
 * A row as the importer handles it, by column word. `undefined`: the column is absent from the sheet, its field is left
 * as it is (a new row takes the initial value); `null`: an empty cell, which clears.
 */
export type RowOf<Defined extends Columns> = {
  [Name in keyof Defined]: Defined[Name] extends Column<infer Value, infer Kept>
    ? Kept extends "filled"
      ? Value
      : Kept extends "defaulted"
        ? Value | undefined
        : Value | null | undefined
    : never;
};
