import type {
  DisclosureRecord,
  EditionCell,
  EditionDefinition,
  EditionLabels,
  EditionParameters,
} from "./edition-content.ts";
import type { EditionTableId } from "./edition-table.ts";

/** A cell with its true value, which is kept for the control of a later edition and never shown. */
export type ComputedCell = EditionCell & { exact: number; isPrimary: boolean };
export type ComputedTable = { id: EditionTableId; cells: readonly ComputedCell[] };

/** What the computation of an edition gives: tables already protected (or refused: then nothing of them may be shown). */
export type ComputedEdition = {
  parameters: EditionParameters;
  labels: EditionLabels;
  definitions: readonly EditionDefinition[];
  disclosure: DisclosureRecord;
  tables: readonly ComputedTable[];
};
