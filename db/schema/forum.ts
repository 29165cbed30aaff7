import type { Day } from "#app/domain/calendar.ts";
import type { DocumentCategory, MeetingState, Presence, TaskState } from "#app/domain/forum.ts";
import type { AccountId, EnteredRank, Id, OrganisationId } from "./columns.ts";

/** The departmental forum (« instance départementale d’animation »). */
export interface ForumTables {
  meeting: MeetingTable;
  meeting_organisation: {
    meeting_id: Id<"meeting">;
    organisation_id: OrganisationId;
    presence: Presence;
  };
  meeting_decision: MeetingDecisionTable;
  forum_task: ForumTaskTable;
  network_document: NetworkDocumentTable;
  /** Territories a facilitator covers, for the contact list. */
  account_territory: { account_id: AccountId; territory_code: string };
}

interface MeetingTable {
  id: Id<"meeting">;
  title: string;
  held_on: Day;
  /** `09:30`, of Paris. */
  starts_at: string | null;
  ends_at: string | null;
  place: string | null;
  agenda: string | null;
  minutes: string | null;
  state: MeetingState;
  account_id: AccountId | null;
  revision: number;
  entered_rank: EnteredRank;
}

interface MeetingDecisionTable {
  id: Id<"meeting_decision">;
  meeting_id: Id<"meeting">;
  body: string;
  entered_rank: EnteredRank;
}

/** What the forum asks of an organisation. */
interface ForumTaskTable {
  id: Id<"forum_task">;
  meeting_id: Id<"meeting"> | null;
  title: string;
  organisation_id: OrganisationId | null;
  due_on: Day | null;
  state: TaskState;
  done_on: Day | null;
  note: string | null;
  revision: number;
  entered_rank: EnteredRank;
}

/** Either a file kept here (`content`) or an address (`url`). */
interface NetworkDocumentTable {
  id: Id<"network_document">;
  title: string;
  category: DocumentCategory;
  meeting_id: Id<"meeting"> | null;
  url: string | null;
  file_name: string | null;
  media_type: string | null;
  /** Bytes. */
  size: number | null;
  content: Buffer | null;
  added_on: Day;
  account_id: AccountId | null;
  added_by: string;
  revision: number;
  entered_rank: EnteredRank;
}
