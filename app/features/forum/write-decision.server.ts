import { z } from "zod";
import { requiredText } from "#app/features/forms/form-fields.ts";
import type { Db } from "#db/database.server.ts";
import { listDecisions } from "#db/queries/forum/meeting-parts.server.ts";
import { deleteDecision, insertDecision, updateDecision } from "#db/queries/forum/write-meeting.server.ts";
import type { Id } from "#db/schema/columns.ts";
import { onMeeting, type MeetingChange } from "./change-meeting.server.ts";
import { plainLines } from "./meeting-form.schema.ts";

/** What a decision says. */
export const decisionText = requiredText(
  "Écrivez la décision, par exemple «\u00a0Le taux usuel du nettoyage passe à 20\u00a0%\u00a0».",
  2_000,
).transform((text) => plainLines(text) ?? "");
export const decisionId = z.uuid();

type Decided = MeetingChange & { id: string };

/** Adds a decision under the id its page made: sent twice, it is written once. */
export function addDecision(db: Db, { id, body, ...change }: Decided & { body: string }): Promise<void> {
  return onMeeting(db, change, async (trx, stored, record) => {
    const row = { id: id as Id<"meeting_decision">, meeting_id: stored.id, body };
    if (!(await insertDecision(trx, row))) return;
    await record("meeting.decision-added", [{ field: "decision", before: null, after: body }]);
  });
}

/** What is stored, when someone else wrote it since. */
export type DecisionConflict = { outcome: "modified meanwhile"; stored: string | null };

/** Corrects a decision. `shown`: the text its page showed. */
export function correctDecision(
  db: Db,
  { id, body, shown, ...change }: Decided & { body: string; shown: string },
): Promise<{ outcome: "written" } | DecisionConflict> {
  return onMeeting(db, change, async (trx, meeting, record) => {
    const stored = (await listDecisions(trx, meeting.id)).find((decision) => decision.id === id);
    if (stored?.body === body) return { outcome: "written" };
    if (stored === undefined || stored.body !== plainLines(shown))
      return { outcome: "modified meanwhile", stored: stored?.body ?? null };
    await updateDecision(trx, stored.id, body);
    await record("meeting.decision-corrected", [{ field: "decision", before: stored.body, after: body }]);
    return { outcome: "written" };
  });
}

/** Takes a decision off. Asked twice, nothing more. */
export function removeDecision(db: Db, { id, ...change }: Decided): Promise<void> {
  return onMeeting(db, change, async (trx, meeting, record) => {
    const stored = (await listDecisions(trx, meeting.id)).find((decision) => decision.id === id);
    if (stored === undefined) return;
    await deleteDecision(trx, stored.id);
    await record("meeting.decision-removed", [{ field: "decision", before: stored.body, after: null }]);
  });
}
