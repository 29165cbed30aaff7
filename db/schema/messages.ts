import type { Day, Month } from "#app/domain/calendar.ts";
import type { MessageKind, MessageState } from "#app/domain/message-kind.ts";
import type { AccountId, ContractId, EnteredRank, Id, Instant, OrganisationId } from "./columns.ts";

/** What leaves the house, what comes back by a link, and how a host's old sheets read. */
export interface MessageTables {
  company_link: CompanyLinkTable;
  company_link_use: CompanyLinkUseTable;
  message: MessageTable;
  reminder_template: ReminderTemplateTable;
  import_mapping: ImportMappingTable;
}

/** The page of a contractor on a contract, opened by a link signed with the session secret. */
interface CompanyLinkTable {
  id: Id<"company_link">;
  contract_id: ContractId;
  organisation_id: OrganisationId;
  created_at: Instant;
  created_by: AccountId | null;
  /** Last day it opens. */
  expires_on: Day;
  revoked_at: Instant | null;
}

interface CompanyLinkUseTable {
  id: Id<"company_link_use">;
  link_id: Id<"company_link">;
  at: Instant;
  act: "opened" | "declared" | "uploaded";
  month: Month | null;
  /** Statements declared. */
  lines: number | null;
  entered_rank: EnteredRank;
}

interface MessageTable {
  id: Id<"message">;
  host_id: OrganisationId;
  contract_id: ContractId | null;
  organisation_id: OrganisationId | null;
  kind: MessageKind;
  channel: "email" | "letter";
  to_address: string | null;
  subject: string;
  body: string;
  state: MessageState;
  /** Why it could not be sent, in French. */
  failure: string | null;
  account_id: AccountId | null;
  created_at: Instant;
  sent_at: Instant | null;
  /** Unique: what must not be sent twice, « reminder:<contract>:<organisation>:<day> ». */
  once_key: string | null;
  entered_rank: EnteredRank;
}

/** A host's own wording. */
interface ReminderTemplateTable {
  host_id: OrganisationId;
  kind: MessageKind;
  subject: string;
  body: string;
  revision: number;
}

/** How a host matched the columns of a sheet of its own with ours. */
interface ImportMappingTable {
  host_id: OrganisationId;
  /** The folded headers, joined. */
  headers_key: string;
  /** Which sheet of the exchange workbook it reads as. */
  sheet: string;
  /** JSON: our column → its header. */
  columns: string;
  saved_at: Instant;
}
