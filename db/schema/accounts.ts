import type { Role } from "#app/domain/role.ts";
import type { AccountId, Flag, Id, Instant, OrganisationId } from "./columns.ts";

/** Who signs in, and what they did. */
export interface AccountTables {
  account: AccountTable;
  account_link: AccountLinkTable;
  session: SessionTable;
  api_token: ApiTokenTable;
  sign_in_throttle: SignInThrottleTable;
  audit_event: AuditEventTable;
  audit_change: AuditChangeTable;
}

interface AccountTable {
  id: AccountId;
  /** Lower case, unique. */
  email: string;
  name: string;
  role: Role;
  organisation_id: OrganisationId | null;
  territory_code: string | null;
  /** argon2id; empty until the invitation is used. */
  password_hash: string | null;
  /** The desk’s telephone, for the list of facilitators. */
  phone: string | null;
  is_demo: Flag;
  created_at: Instant;
  disabled_at: Instant | null;
}

/** Invitation or reset: single use, only its hash is kept. */
interface AccountLinkTable {
  token_hash: string;
  account_id: AccountId;
  purpose: "invitation" | "reset";
  expires_at: Instant;
  used_at: Instant | null;
}

interface SessionTable {
  id_hash: string;
  account_id: AccountId;
  created_at: Instant;
  last_seen_at: Instant;
  expires_at: Instant;
  user_agent: string | null;
}

interface ApiTokenTable {
  id: Id<"api_token">;
  account_id: AccountId;
  label: string;
  token_hash: string;
  created_at: Instant;
  expires_at: Instant | null;
  last_used_at: Instant | null;
  revoked_at: Instant | null;
}

/** Failures by subject: `account:<hash>` or `ip:<hash>`. */
interface SignInThrottleTable {
  subject: string;
  failures: number;
  last_failure_at: Instant;
  blocked_until: Instant | null;
}

/** One per mutating request, in its transaction; `digest` chains it to the one before. */
interface AuditEventTable {
  sequence: number;
  at: Instant;
  account_id: AccountId | null;
  /** Who, when it is no account: `cli`, `demo`, `link:<id of a company link>`. */
  actor: string;
  /** Code of the act, `contract.created`. */
  act: string;
  object_type: string;
  object_id: string | null;
  digest: string;
}

/** What changed; personal and sensitive values are never written here. */
interface AuditChangeTable {
  event_sequence: number;
  position: number;
  object_type: string;
  object_id: string;
  field: string;
  before: string | null;
  after: string | null;
}
