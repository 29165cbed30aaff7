import type { Day, Month } from "../calendar.ts";
import type { EditionDimension } from "./edition-dimension.ts";
import type { EditionKind } from "./edition-state.ts";
import type { EditionMeasure, EditionTableId } from "./edition-table.ts";

/** `secret`: hidden (« s »); `missing`: not known (« n.d. »); a published 0 is a true 0. Source: exchange.md, §5. */
export const cellStatuses = {
  published: { label: "publié", sign: "" },
  secret: { label: "secret", sign: "s" },
  missing: { label: "non disponible", sign: "n.d." },
} as const satisfies Record<string, { label: string; sign: string }>;
export type CellStatus = keyof typeof cellStatuses;

export type CellKeys = Readonly<Partial<Record<EditionDimension, string>>>;

/** `value`: hundredths of an hour for hours, else a whole number; null unless published. */
export type EditionCell = { keys: CellKeys; value: number | null; status: CellStatus };

/** Cells in printed order: codes as the dimension orders them, `*` last. */
export type EditionTable = {
  id: EditionTableId;
  measure: EditionMeasure;
  /** Whether its cells add up to its totals; a person may be in several cells of a table that is not. */
  additive: boolean;
  dimensions: readonly EditionDimension[];
  cells: readonly EditionCell[];
};

/** What rules an edition was made by; kept with it. */
export type EditionParameters = {
  /** Fewest persons a cell may tell. */
  threshold: number;
  /** The same where disability is crossed. */
  sensitiveThreshold: number;
  /** A person’s hours above that share of a cell hide it, in hundredths: 85. */
  dominance: number;
  /** Codes told together, so that the rest may be told: `{ territory: [["vercors", "trieves"]] }`. */
  merges: Readonly<Partial<Record<EditionDimension, readonly (readonly string[])[]>>>;
  /** Version of the product’s definitions. */
  definitionsVersion: number;
};

/** The words of codes as they were when it was computed: host names, territories and their tiles, merged codes. */
export type EditionLabels = Readonly<Partial<Record<EditionDimension, Readonly<Record<string, string>>>>> & {
  /** Place of each territory on the tile map, from 1. */
  tiles: Readonly<Record<string, { row: number; column: number }>>;
};

export type EditionDefinition = { title: string; text: readonly string[] };

/** What was still to come from a host when it was computed: in bands, never exact counts. */
export type CountBand = "none" | "any" | "few" | "some" | "many";
export type HostCompleteness = {
  host: string;
  pendingStatements: CountBand;
  missingStatements: CountBand;
  unknownOutcomes: CountBand;
  unspecifiedMechanisms: CountBand;
  /** Its persons came from another installation with another secret: a person in both counts twice. */
  keysMatch: boolean;
};

/** What the disclosure control found and did. */
export type DisclosureRecord = {
  outcome: "protected" | "refused";
  cells: number;
  /** Hidden for their own sake (fewer persons than the threshold, dominance). */
  primary: number;
  /** Hidden so that no other comes back. */
  secondary: number;
  /** Hosts the audit was made for, each with its own cells known, beside the public. */
  observers: number;
  /** Smallest and required width of what can be known of a hidden cell, over all of them. */
  checkedTargets: number;
  rounds: number;
  /** Numbers of the earlier editions of the period it was audited together with. */
  together: readonly number[];
  /** When refused: what to merge, in codes. */
  toMerge: readonly MergeAdvice[];
};
export type MergeAdvice = { dimension: EditionDimension; codes: readonly string[] };

/** A published edition, or the draft of one (`number` and `publishedOn` null): all that is ever shown of it. */
export type EditionContent = {
  id: string;
  number: number | null;
  kind: EditionKind;
  from: Month;
  to: Month;
  publishedOn: Day | null;
  preparedBy: string;
  supersedes: number | null;
  /** Number of the later edition of the same period, if any. */
  supersededBy: number | null;
  parameters: EditionParameters;
  labels: EditionLabels;
  definitions: readonly EditionDefinition[];
  completeness: readonly HostCompleteness[];
  disclosure: DisclosureRecord;
  changes: readonly string[];
  tables: readonly EditionTable[];
};

/** The cell of a table with those keys; a dimension left out is its total. */
export function cellOf(table: EditionTable, keys: CellKeys): EditionCell | undefined {
  return table.cells.find((cell) =>
    table.dimensions.every((dimension) => cell.keys[dimension] === (keys[dimension] ?? "*")),
  );
}
