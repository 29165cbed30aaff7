import type { CellParser } from "../cells/cell.ts";

/** What an export writes in a cell. `units` are whole 10^-`decimals` (15167 with 2 decimals: 151,67). */
export type WrittenCell =
  | { kind: "text"; text: string }
  | { kind: "number"; units: number; decimals: number }
  | { kind: "day"; day: string };

/** How one kind of cell is read and written: what `write` gives, `read` reads back to the same value. */
export type CellKind<Value> = {
  read: CellParser<Value>;
  /** A method, so that a column of a known kind is also a column of any kind. */
  write(value: Value): WrittenCell;
  /** What an error gives as an example. */
  example: string;
  /** The public number of a contract: fifteen digits in one piece are that, and not a social security number. */
  isContractNumber?: true;
};
