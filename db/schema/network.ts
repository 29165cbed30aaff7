import type { Day } from "#app/domain/calendar.ts";
import type { ActionState } from "#app/domain/exchange-codes.ts";
import type { Cents } from "#app/domain/money.ts";
import type { NetworkActionKind } from "#app/domain/network-action-kind.ts";
import type { Flag, Id, ImportedRow, OrganisationId } from "./columns.ts";

/** What hosts do together, and what the Département grants them. */
export interface NetworkTables {
  network_action: NetworkActionTable;
  grant_agreement: GrantAgreementTable;
}

interface NetworkActionTable extends ImportedRow {
  id: Id<"network_action">;
  /** « action » of the exchange workbook, unique in the installation. */
  code: string;
  host_id: OrganisationId;
  dated_on: Day;
  kind: NetworkActionKind;
  title: string | null;
  territory_code: string | null;
  state: ActionState;
  structures: number | null;
  persons: number | null;
  account: string | null;
  /** The line of the host’s plan it carries out. */
  planned_action_id: Id<"planned_action"> | null;
}

interface GrantAgreementTable extends ImportedRow {
  host_id: OrganisationId;
  year: number;
  /** Hundredths of a full-time equivalent. */
  fte: number | null;
  fixed_part: Cents | null;
  variable_part: Cents | null;
  rsa_target: number | null;
  count_collective: Flag;
  revision: number;
}
