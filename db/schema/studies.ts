import type { Day } from "#app/domain/calendar.ts";
import type { ContractCategory, Derogation, ObjectiveRule } from "#app/domain/exchange-codes.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Cents } from "#app/domain/money.ts";
import type { Millionths } from "#app/domain/proportion.ts";
import type { PurchaseDecision } from "#app/domain/purchase-decision.ts";
import type { Scenario } from "#app/domain/sizing/scenario.ts";
import type { LabourShareOrigin, LotDecision, StudyAct, StudyState } from "#app/domain/study-state.ts";
import type {
  AccountId,
  ContractId,
  EnteredRank,
  Flag,
  Id,
  ImportedRow,
  Instant,
  LotId,
  OrganisationId,
} from "./columns.ts";

/** What is decided before a contract is launched, and what it is decided with. */
export interface StudyTables {
  study: StudyTable;
  study_lot: StudyLotTable;
  study_event: StudyEventTable;
  planned_purchase: PlannedPurchaseTable;
  reference_value: ReferenceValueTable;
  clause_text: ClauseTextTable;
  organisation_activity: OrganisationActivityTable;
}

interface StudyTable {
  id: Id<"study">;
  title: string;
  authority_id: OrganisationId;
  /** The host it is sent to, or that opened it for the buyer. Empty: the buyer's alone. */
  host_id: OrganisationId | null;
  state: StudyState;
  category: ContractCategory | null;
  procedure: string | null;
  commune_code: string | null;
  territory_code: string | null;
  consultation_on: Day | null;
  starts_on: Day | null;
  duration_months: number | null;
  /** Of the whole need, all lots, HT; empty: the sum of the lots. */
  estimated_value: Cents | null;
  /** Insertion rates of the three scenarios, in order. */
  rate_prudent: Millionths;
  rate_usual: Millionths;
  rate_ambitious: Millionths;
  /** The scenario the buyer keeps. */
  scenario: Scenario;
  hourly_cost: Cents;
  /** The contract's own list of eligibility criteria, codes separated by « ; »; empty: every one. */
  criteria: string | null;
  penalty_per_hour: Cents | null;
  penalty_per_day: Cents | null;
  derogation: Derogation | null;
  derogation_reason: string | null;
  submitted_on: Day | null;
  /** When the facilitator's answer is due. */
  due_on: Day | null;
  /** Approved, converted or dropped on. */
  decided_on: Day | null;
  contract_id: ContractId | null;
  planned_purchase_id: Id<"planned_purchase"> | null;
  account_id: AccountId | null;
  created_on: Day;
  search_text: string;
  revision: number;
  entered_rank: EnteredRank;
  /** The version of the shared references it was sized with; empty: before any was adopted. */
  reference_version: number | null;
}

interface StudyLotTable {
  id: Id<"study_lot">;
  study_id: Id<"study">;
  position: number;
  number: string;
  title: string;
  cpv: string | null;
  trade: string | null;
  amount_low: Cents | null;
  /** Empty: one amount, `amount_low`. */
  amount_high: Cents | null;
  labour_share: Millionths | null;
  labour_share_origin: LabourShareOrigin;
  labour_share_reason: string | null;
  /** The lot's own insertion rate, the same in the three scenarios; empty: the scenario's. */
  rate: Millionths | null;
  /** Empty: the study's. */
  hourly_cost: Cents | null;
  duration_months: number | null;
  staff: number | null;
  staff_kept: number | null;
  rule: ObjectiveRule;
  amount_per_hour: Cents | null;
  threshold: Cents;
  /** `share_of_hours`: the total worked hours expected; empty: worked out from the amount. */
  worked_hours: InsertionHours | null;
  /** What the buyer decides; empty: what is proposed. */
  mechanism: LotDecision | null;
  mechanism_reason: string | null;
  /** Of insertion among the award criteria. */
  criterion_weight: Millionths | null;
  /** What is asked where nothing is asked in hours. */
  qualitative_action: string | null;
  /** The lot of the contract it became. */
  lot_id: LotId | null;
}

interface StudyEventTable {
  id: Id<"study_event">;
  study_id: Id<"study">;
  account_id: AccountId | null;
  at: Instant;
  act: StudyAct;
  body: string | null;
  entered_rank: EnteredRank;
}

/** A line of a buyer's yearly programming. */
interface PlannedPurchaseTable {
  id: Id<"planned_purchase">;
  authority_id: OrganisationId;
  year: number;
  /** The buyer's own code, unique in its year: a list imported again updates its lines. */
  code: string | null;
  title: string;
  category: ContractCategory | null;
  cpv: string | null;
  estimated_value: Cents | null;
  consultation_on: Day | null;
  duration_months: number | null;
  decision: PurchaseDecision;
  derogation: Derogation | null;
  derogation_reason: string | null;
  note: string | null;
  contract_id: ContractId | null;
  search_text: string;
  revision: number;
  entered_rank: EnteredRank;
}

/** What an administrator or a facilitator put over the values the product comes with. Never changed, only followed. */
interface ReferenceValueTable {
  id: Id<"reference_value">;
  kind: string;
  code: string;
  effective_on: Day;
  until_on: Day | null;
  /** In the unit of its kind and code: cents, millionths, hundredths of an hour, whole numbers. */
  value: number;
  source: string;
  to_check: Flag;
  account_id: AccountId | null;
  /** Who signs it, as printed. */
  signed_by: string | null;
  /** The adopted version of the references it belongs to. */
  reference_version: number | null;
  entered_rank: EnteredRank;
}

/** A version of a clause text adopted by the network, after those the product comes with. */
interface ClauseTextTable {
  key: string;
  version: number;
  title: string;
  body: string;
  reason: string | null;
  account_id: AccountId | null;
  adopted_at: Instant;
  reference_version: number | null;
}

/** What a structure does: codes of `domain/activity.ts`. */
interface OrganisationActivityTable extends ImportedRow {
  organisation_id: OrganisationId;
  activity: string;
}
