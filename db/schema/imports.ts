import type { AccountId, Flag, ImportId, Instant, OrganisationId } from "./columns.ts";

/** Files that came in, and what was said of them. */
export interface ImportTables {
  import: ImportTable;
  import_remark: ImportRemarkTable;
}

interface ImportTable {
  id: ImportId;
  kind: "workbook" | "decp";
  file_name: string;
  file_bytes: number;
  account_id: AccountId | null;
  actor: string;
  /** The host in whose name it was made; empty: the whole installation. */
  host_id: OrganisationId | null;
  dry_run: Flag;
  state: "waiting" | "running" | "previewed" | "refused" | "done" | "failed";
  /** Rows read so far. */
  progress: number;
  /** JSON: counts by sheet or by mechanism, refusals and blanks by reason. */
  counts: string | null;
  created_at: Instant;
  finished_at: Instant | null;
}

interface ImportRemarkTable {
  import_id: ImportId;
  position: number;
  severity: "error" | "warning";
  sheet: string | null;
  row: number | null;
  column: string | null;
  /** Hidden in personal columns. */
  value: string | null;
  message: string;
}
