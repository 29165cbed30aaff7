import type { AlertFrequency, OpportunityNews } from "#app/domain/alert.ts";
import type { MessageState } from "#app/domain/message-kind.ts";
import type { AccountId, Id, Instant, LotId } from "./columns.ts";

/** How accounts of structures are told of opportunities. */
export interface AlertTables {
  alert_setting: AlertSettingTable;
  digest: DigestTable;
  digest_item: DigestItemTable;
}

interface AlertSettingTable {
  account_id: AccountId;
  frequency: AlertFrequency;
  /** Told of those that fit this many blocks of five, or more. */
  minimum: number;
  /** Drawn at random; private feeds are signed on it, so that another one ends their addresses. */
  feed_key: string;
  /** What was opened before is not told by e-mail. */
  since: Instant;
  revision: number;
}

interface DigestTable {
  id: Id<"digest">;
  account_id: AccountId;
  /** The day, or the ISO week (`2026-W48`), it is for: one digest each. */
  period: string;
  to_address: string;
  subject: string;
  body: string;
  state: MessageState;
  failure: string | null;
  created_at: Instant;
  sent_at: Instant | null;
}

/** What an account was told of a lot: never twice. */
interface DigestItemTable {
  account_id: AccountId;
  lot_id: LotId;
  news: OpportunityNews;
  digest_id: Id<"digest">;
}
