import type { Day, Month } from "#app/domain/calendar.ts";
import type { EligibilityCriterion } from "#app/domain/eligibility-criterion.ts";
import type { StatementState } from "#app/domain/exchange-codes.ts";
import type {
  EducationLevel,
  HireContractType,
  HireModality,
  PdieScheme,
  Sex,
} from "#app/domain/hire-codes.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { OutcomeCheckpoint, OutcomeReason, OutcomeSituation } from "#app/domain/outcome-situation.ts";
import type {
  CommitmentId,
  EnteredRank,
  Flag,
  HireId,
  Id,
  ImportedRow,
  ImportId,
  Instant,
  OrganisationId,
  ParticipantId,
} from "./columns.ts";

/** Participants, the hires made for them, and the hours worked. */
export interface PersonTables {
  participant: ParticipantTable;
  eligibility: EligibilityTable;
  hire: HireTable;
  statement: StatementTable;
  collective_statement: CollectiveStatementTable;
  outcome: OutcomeTable;
}

interface ParticipantTable extends ImportedRow {
  id: ParticipantId;
  host_id: OrganisationId;
  /** The host's own code. */
  code: string;
  birth_name: string | null;
  first_name: string | null;
  born_on: Day | null;
  used_name: string | null;
  sex: Sex | null;
  commune_code: string | null;
  lives_in_qpv: Flag | null;
  education: EducationLevel | null;
  prescriber_id: OrganisationId | null;
  registered_on: Day | null;
  informed_on: Day | null;
  email: string | null;
  phone: string | null;
  /** HMAC of the person: the only thing that crosses a host's border. Kept when a file is purged. */
  person_key: string;
  purged_at: Instant | null;
  search_text: string;
  revision: number;
}

interface EligibilityTable extends ImportedRow {
  id: Id<"eligibility">;
  participant_id: ParticipantId;
  criterion: EligibilityCriterion;
  seen_on: Day;
  proof: string | null;
  seen_by: string | null;
  valid_until: Day | null;
}

interface HireTable extends ImportedRow {
  id: HireId;
  /** « embauche »: unique in the installation. */
  reference: string;
  participant_id: ParticipantId;
  commitment_id: CommitmentId;
  employer_id: OrganisationId;
  /** The contractor the hours are owed by; empty: the lot's only contractor, or its lead. */
  contractor_id: OrganisationId | null;
  contract_type: HireContractType;
  modality: HireModality;
  scheme: PdieScheme | null;
  starts_on: Day;
  ends_on: Day | null;
  end_reason: string | null;
  /** Snapshots on the start day. */
  rsa: Flag;
  boeth: Flag;
  job_title: string | null;
  /** Hundredths of an hour a week. */
  weekly_hours: InsertionHours | null;
  /** Whole years on the start day, kept so that a purge of the file changes no figure. */
  age: number | null;
  revision: number;
}

interface StatementTable {
  hire_id: HireId;
  month: Month;
  hours: InsertionHours;
  state: StatementState;
  comment: string | null;
  entered_rank: EnteredRank;
  import_id: ImportId | null;
}

interface CollectiveStatementTable extends ImportedRow {
  commitment_id: CommitmentId;
  employer_id: OrganisationId;
  month: Month;
  contractor_id: OrganisationId | null;
  hours: InsertionHours;
  persons: number;
  rsa: number;
  boeth: number;
  state: StatementState;
}

interface OutcomeTable extends ImportedRow {
  id: Id<"outcome">;
  participant_id: ParticipantId;
  checkpoint: OutcomeCheckpoint;
  dated_on: Day;
  situation: OutcomeSituation;
  reason: OutcomeReason | null;
}
