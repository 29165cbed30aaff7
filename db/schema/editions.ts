import type { Day, Month } from "#app/domain/calendar.ts";
import type { CellStatus } from "#app/domain/edition/edition-content.ts";
import type { EditionKind, EditionState } from "#app/domain/edition/edition-state.ts";
import type { AccountId, Flag, Id, ImportId, Instant, OrganisationId } from "./columns.ts";

/** What the network publishes together, and what comes in from another installation. */
export interface EditionTables {
  edition: EditionTable;
  edition_cell: EditionCellTable;
  network_package: NetworkPackageTable;
}

interface EditionTable {
  id: Id<"edition">;
  /** Given when it is published, from 1. */
  number: number | null;
  kind: EditionKind;
  period_from: Month;
  period_to: Month;
  state: EditionState;
  /** Number of the edition of the same period it replaces. */
  supersedes: number | null;
  prepared_at: Instant;
  computed_at: Instant | null;
  account_id: AccountId | null;
  /** The animator, as printed. */
  prepared_by: string;
  published_on: Day | null;
  /** JSON, `EditionParameters`. */
  parameters: string;
  /** JSON, `EditionLabels`: the words of codes as they were that day. */
  labels: string;
  /** JSON, `EditionDefinition[]`. */
  definitions: string;
  /** JSON, `HostCompleteness[]`, in bands. */
  completeness: string;
  /** JSON, `DisclosureRecord`: what the control found and did. */
  disclosure: string;
  /** JSON, `string[]`: what changed since the edition it supersedes, in words, without counts. */
  changes: string;
  /** SHA-256 of what is published: a closed edition that was touched is found out. */
  digest: string | null;
  revision: number;
}

interface EditionCellTable {
  edition_id: Id<"edition">;
  table_id: string;
  /** Order in its table, from 0. */
  rank: number;
  /** JSON of the keys, in the order of the table’s dimensions. */
  keys: string;
  /** What is published: hundredths of an hour, or a count; null when secret or missing. */
  value: number | null;
  status: CellStatus;
  /** The true value, read by the disclosure control of a later edition of the same period, and by nothing else. */
  exact: number | null;
  /** Hidden for its own sake, not for another’s. */
  is_primary: Flag;
}

/** A host’s pseudonymised package, once read. */
interface NetworkPackageTable {
  id: Id<"network_package">;
  host_id: OrganisationId;
  import_id: ImportId | null;
  made_on: Day;
  imported_at: Instant;
  /** Mark of the secret its person keys were made with. */
  secret_mark: string;
  /** Whether that secret is this installation’s: else a person in both is counted twice. */
  keys_match: Flag;
  persons: number;
  account_id: AccountId | null;
}
