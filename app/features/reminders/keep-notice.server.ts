import type { Id } from "#db/schema/columns.ts";
import type { LateCompany } from "#app/features/hours/late-companies.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import { insertMessage } from "#db/queries/messages.server.ts";
import { instant } from "#app/platform/session.server.ts";
import type { ReminderAsk } from "./ask-reminders.server.ts";
import type { NoticeInput } from "./reminder-form.schema.ts";

/**
 * Keeps a formal notice as a letter to print, sign and post: nothing leaves from here. Confirming the same page twice
 * keeps one.
 */
export function keepNotice(
  { db, hostId, accountId }: ReminderAsk,
  { contractId, organisationId }: LateCompany,
  { input, now }: { input: NoticeInput; now: Date },
): Promise<void> {
  const id = input.id as Id<"message">;
  return db.transaction().execute(async (trx) => {
    const isNew = await insertMessage(trx, {
      id,
      host_id: hostId,
      contract_id: contractId,
      organisation_id: organisationId,
      kind: "formal_notice",
      channel: "letter",
      to_address: null,
      subject: input.subject,
      body: input.body,
      state: "outbox",
      failure: null,
      account_id: accountId,
      created_at: instant(now),
      sent_at: null,
      once_key: null,
    });
    if (!isNew) return;
    await recordAudit(trx, {
      actor: { accountId },
      act: "notice.prepared",
      objectType: "contract",
      objectId: contractId,
      changes: [{ objectType: "message", objectId: id, field: "kind", after: "formal_notice" }],
    });
  });
}
