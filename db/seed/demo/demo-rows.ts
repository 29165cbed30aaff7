import type { Insertable } from "kysely";
import type { Database } from "../../schema.ts";
import type { EnteredRank, Id } from "../../schema/columns.ts";

/** Tables the demonstration fills, in the order in which rows may refer to one another. */
export const demoTables = [
  "organisation",
  "organisation_role",
  "contract",
  "lot",
  "commitment",
  "obligation_change",
  "lot_order",
  "contractor",
  "qualitative_action",
  "participant",
  "eligibility",
  "hire",
  "statement",
  "collective_statement",
  "outcome",
  "action_plan",
  "planned_action",
  "action_plan_remark",
  "network_action",
  "grant_agreement",
  "contract_step",
  "organisation_activity",
  "planned_purchase",
  "structure_profile",
  "structure_zone",
  "opportunity",
  "opportunity_answer",
  "tender_notice",
  "refresh_run",
] as const satisfies ReadonlyArray<keyof Database>;

export type DemoTable = (typeof demoTables)[number];
export type DemoRow<Table extends DemoTable> = Insertable<Database[Table]>;

/** What no import ever makes. */
const typedOnly: readonly DemoTable[] = [
  "planned_purchase",
  "tender_notice",
  "refresh_run",
  "action_plan_remark",
];

type ImportedColumns = { entered_rank: EnteredRank; import_id: null };
type Entry<Table extends DemoTable> = Omit<DemoRow<Table>, keyof ImportedColumns>;

/** Rows piling up, each entered after the one before; ids count by table (`contract-12`). */
export class DemoRows {
  readonly rows: { [Table in DemoTable]: Array<DemoRow<Table>> } = {
    organisation: [],
    organisation_role: [],
    contract: [],
    lot: [],
    commitment: [],
    obligation_change: [],
    lot_order: [],
    contractor: [],
    qualitative_action: [],
    participant: [],
    eligibility: [],
    hire: [],
    statement: [],
    collective_statement: [],
    outcome: [],
    action_plan: [],
    planned_action: [],
    action_plan_remark: [],
    network_action: [],
    grant_agreement: [],
    contract_step: [],
    organisation_activity: [],
    planned_purchase: [],
    structure_profile: [],
    structure_zone: [],
    opportunity: [],
    opportunity_answer: [],
    tender_notice: [],
    refresh_run: [],
  };
  // Far below any rank a clock gives: whatever is entered later comes after.
  private rank = 1_000;
  private readonly counts = new Map<string, number>();

  nextId<Table extends DemoTable>(table: Table): Id<Table> {
    const count = (this.counts.get(table) ?? 0) + 1;
    this.counts.set(table, count);
    return `${table.replaceAll("_", "-")}-${count}` as Id<Table>;
  }

  /** Adds one row as if typed now. */
  enter<Table extends Exclude<DemoTable, "organisation_role">>(table: Table, entry: Entry<Table>): void {
    this.rank += 1;
    const origin = typedOnly.includes(table) ? {} : { import_id: null };
    const row = { ...entry, entered_rank: this.rank as EnteredRank, ...origin };
    (this.rows[table] as unknown[]).push(row);
  }
}
