import type { Day } from "#app/domain/calendar.ts";
import type { ContractStage } from "#app/domain/contract-stage.ts";
import type {
  ChangeReason,
  ContractCategory,
  ContractorRole,
  ContractSource,
  Derogation,
  ObjectiveRule,
  OrderNature,
} from "#app/domain/exchange-codes.ts";
import type { HireModality } from "#app/domain/hire-codes.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Mechanism } from "#app/domain/mechanism.ts";
import type { Cents } from "#app/domain/money.ts";
import type { Millionths } from "#app/domain/proportion.ts";
import type { CommitmentId, ContractId, Id, ImportedRow, LotId, OrganisationId } from "./columns.ts";

/** Contracts, their lots, and what each lot owes. */
export interface ContractTables {
  contract: ContractTable;
  contract_source: ContractSourceTable;
  contract_step: ContractStepTable;
  lot: LotTable;
  commitment: CommitmentTable;
  obligation_change: ObligationChangeTable;
  lot_order: LotOrderTable;
  contractor: ContractorTable;
  qualitative_action: QualitativeActionTable;
}

interface ContractTable extends ImportedRow {
  id: ContractId;
  /** « marche »: unique in the installation. */
  reference: string;
  title: string;
  authority_id: OrganisationId;
  /** Empty: not yet taken by a host (« À attribuer »). */
  host_id: OrganisationId | null;
  facilitator: string | null;
  category: ContractCategory | null;
  procedure: string | null;
  cpv: string | null;
  amount: Cents | null;
  estimated_value: Cents | null;
  consultation_on: Day | null;
  notified_on: Day | null;
  starts_on: Day | null;
  ends_on: Day | null;
  duration_months: number | null;
  commune_code: string | null;
  territory_code: string | null;
  stage: ContractStage;
  derogation: Derogation | null;
  derogation_reason: string | null;
  source: ContractSource;
  decp_id: string | null;
  search_text: string;
  revision: number;
  /** The kick-off meeting (« réunion de lancement »). */
  kickoff_on: Day | null;
  /** The version of the shared references in force when it was written; empty: before any was adopted. */
  reference_version: number | null;
}

/** The day a contract reached a stage; what was said of it then. */
interface ContractStepTable extends ImportedRow {
  id: Id<"contract_step">;
  contract_id: ContractId;
  stage: ContractStage;
  dated_on: Day;
  note: string | null;
}

/** What open data last said of a contract: a re-import updates the fields still equal to it, never a typed one. */
interface ContractSourceTable {
  contract_id: ContractId;
  buyer_identifier: string;
  decp_id: string;
  /** JSON of the fields as last imported. */
  fields: string;
}

interface LotTable extends ImportedRow {
  id: LotId;
  contract_id: ContractId;
  number: string;
  title: string | null;
  cpv: string | null;
  amount: Cents | null;
  trade: string | null;
  /** Holders open data names without a usable SIRET, separated by « ; ». */
  holder_names: string | null;
}

interface CommitmentTable extends ImportedRow {
  id: CommitmentId;
  lot_id: LotId;
  mechanism: Mechanism;
  starts_on: Day | null;
  ends_on: Day | null;
  rule: ObjectiveRule;
  /** Initial objective of a `fixed` rule. */
  hours: InsertionHours | null;
  /** `per_amount`: cents of orders for one hour, > 0. */
  amount_per_hour: Cents | null;
  threshold: Cents;
  /** `share_of_hours`: 0 < share ≤ 1. */
  share: Millionths | null;
  /** The contract's own list of eligibility criteria, codes separated by « ; ». */
  criteria: string | null;
  penalty_per_hour: Cents | null;
  penalty_per_day: Cents | null;
}

interface ObligationChangeTable extends ImportedRow {
  id: Id<"obligation_change">;
  commitment_id: CommitmentId;
  effective_on: Day;
  reason: ChangeReason;
  /** The new absolute objective. */
  hours: InsertionHours;
  /** Why, in words: the amendment's number, the staff taken over… */
  note: string | null;
}

interface LotOrderTable extends ImportedRow {
  id: Id<"lot_order">;
  lot_id: LotId;
  number: string;
  nature: OrderNature;
  ordered_on: Day;
  amount: Cents | null;
  /** Total worked hours of the lot, insertion or not. */
  worked_hours: InsertionHours | null;
}

interface ContractorTable extends ImportedRow {
  id: Id<"contractor">;
  lot_id: LotId;
  organisation_id: OrganisationId;
  role: ContractorRole;
  share: Millionths | null;
  /** Whom a subcontractor works for. */
  principal_id: OrganisationId | null;
  contact: string | null;
  email: string | null;
  phone: string | null;
  /** How it chose to do the hours. */
  modality: HireModality | null;
}

interface QualitativeActionTable extends ImportedRow {
  id: Id<"qualitative_action">;
  lot_id: LotId;
  number: string;
  nature: string | null;
  unit: string | null;
  /** Hundredths of the unit. */
  planned: number;
  done: number;
  dated_on: Day | null;
}
