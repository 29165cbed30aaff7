import type { CallResult } from "#app/domain/call-result.ts";
import type { Day } from "#app/domain/calendar.ts";
import type { HireNeedState, ProposalResult } from "#app/domain/hire-need.ts";
import type { OutcomeCheckpoint } from "#app/domain/outcome-situation.ts";
import type {
  AccountId,
  CommitmentId,
  Flag,
  HireId,
  Id,
  ImportedRow,
  Instant,
  OrganisationId,
  ParticipantId,
} from "./columns.ts";

/** Needs, proposals, calls, and what a host has seen. */
export interface FollowUpTables {
  hire_need: HireNeedTable;
  proposal: ProposalTable;
  call_attempt: CallAttemptTable;
  acknowledgement: AcknowledgementTable;
}

interface HireNeedTable extends ImportedRow {
  id: Id<"hire_need">;
  /** « besoin » of the exchange workbook, unique in the installation. */
  code: string;
  commitment_id: CommitmentId;
  contractor_id: OrganisationId | null;
  job_title: string;
  positions: number;
  noted_on: Day;
  wanted_on: Day | null;
  state: HireNeedState;
  note: string | null;
  revision: number;
}

interface ProposalTable extends ImportedRow {
  id: Id<"proposal">;
  need_id: Id<"hire_need">;
  participant_id: ParticipantId;
  prescriber_id: OrganisationId | null;
  proposed_on: Day;
  result: ProposalResult;
  result_on: Day | null;
  hire_id: HireId | null;
  /** Snapshot on the day of the proposal. */
  rsa: Flag;
  note: string | null;
}

interface CallAttemptTable extends ImportedRow {
  id: Id<"call_attempt">;
  participant_id: ParticipantId;
  checkpoint: OutcomeCheckpoint;
  /** 1 for the first of this checkpoint. */
  number: number;
  dated_on: Day;
  result: CallResult;
  next_on: Day | null;
  note: string | null;
}

/** A line of « Aujourd'hui » that asks for nothing but to be seen. */
interface AcknowledgementTable {
  host_id: OrganisationId;
  /** What kind of thing: `obligation_change`, `order`. */
  subject: string;
  object_id: string;
  account_id: AccountId | null;
  at: Instant;
}
