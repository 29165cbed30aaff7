import type { Day } from "#app/domain/calendar.ts";
import type { MessageState } from "#app/domain/message-kind.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import { changeMessageState, type WholeMessage } from "#db/queries/message-log.server.ts";
import type { Db } from "#db/database.server.ts";
import type { Instant } from "#db/schema/columns.ts";
import type { MessageActor } from "./resend-message.server.ts";
import { noon } from "./sent-words.ts";

export type MarkSentOutcome = "marked" | "not waiting" | "changed meanwhile";

/** Says that a message left by one's own hand, by post or from one's own mailbox, on that day. Noon stands for the day. */
export function markSent(
  db: Db,
  { hostId, accountId }: MessageActor,
  { message, seen, day }: { message: WholeMessage; seen: MessageState; day: Day },
): Promise<MarkSentOutcome> {
  const { id, contractId } = message;
  return db.transaction().execute(async (trx) => {
    if (seen === "sent") return "not waiting";
    const sentAt = `${day}${noon}` as Instant;
    const change = { state: "sent", failure: null, sentAt } as const;
    if (!(await changeMessageState(trx, { id, hostId, seen }, change))) return "changed meanwhile";
    await recordAudit(trx, {
      actor: { accountId },
      act: "message.posted",
      objectType: contractId === null ? "message" : "contract",
      objectId: contractId ?? id,
      changes: [{ objectType: "message", objectId: id, field: "sentOn", after: day }],
    });
    return "marked";
  });
}
