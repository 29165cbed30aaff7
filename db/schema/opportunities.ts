import type { Day } from "#app/domain/calendar.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { DeclineReason, OpportunityAnswer, PlacementStep } from "#app/domain/opportunity-answer.ts";
import type { AccountId, EnteredRank, Id, ImportedRow, Instant, LotId, OrganisationId } from "./columns.ts";

/** Lots shown to structures and what structures make of them. */
export interface OpportunityTables {
  opportunity: OpportunityTable;
  opportunity_answer: OpportunityAnswerTable;
  opportunity_message: OpportunityMessageTable;
  opportunity_step: OpportunityStepTable;
}

/** A lot its facilitator or its buyer opened to structures. */
interface OpportunityTable extends ImportedRow {
  lot_id: LotId;
  opened_on: Day;
  /** No longer shown from that day. */
  closed_on: Day | null;
  /** Answers are hoped for until then. */
  reply_by: Day | null;
  /** Hours to place as said by whom opened it; empty: what the lot's commitments leave. */
  hours: InsertionHours | null;
  /** What structures read beside it: public. */
  note: string | null;
  account_id: AccountId | null;
  revision: number;
}

interface OpportunityAnswerTable extends ImportedRow {
  lot_id: LotId;
  organisation_id: OrganisationId;
  answer: OpportunityAnswer;
  answered_on: Day;
  /** Hours it could take. */
  hours: InsertionHours | null;
  available_on: Day | null;
  /** What it can offer, in its words. */
  offer: string | null;
  decline_reason: DeclineReason | null;
  note: string | null;
  account_id: AccountId | null;
  revision: number;
}

/** What a structure and the facilitator say to each other about a lot. */
interface OpportunityMessageTable {
  id: Id<"opportunity_message">;
  lot_id: LotId;
  organisation_id: OrganisationId;
  author: "structure" | "host";
  body: string;
  at: Instant;
  /** When the other side opened it. */
  read_at: Instant | null;
  account_id: AccountId | null;
  entered_rank: EnteredRank;
}

/** What came of an interest, step by step. */
interface OpportunityStepTable extends ImportedRow {
  id: Id<"opportunity_step">;
  lot_id: LotId;
  organisation_id: OrganisationId;
  step: PlacementStep;
  dated_on: Day;
  /** The contractor it was put in touch with. */
  company_id: OrganisationId | null;
  note: string | null;
  account_id: AccountId | null;
}
