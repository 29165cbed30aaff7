import type { AppLoadContext } from "@remix-run/node";
import type { Viewer } from "#app/domain/viewer.ts";
import { databaseOf, dayInParis, nowOf } from "#app/platform/request-context.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import { lastViewOf } from "#db/queries/participants/participant-views.server.ts";
import type { Instant } from "#db/schema/columns.ts";

/** Logs that someone opened a person's file: once an account, a file and a day. Source: trust.md, « Rights ». */
export async function noteView(context: AppLoadContext, viewer: Viewer, fileId: string): Promise<void> {
  const db = databaseOf(context);
  const now = nowOf(context);
  const last = await lastViewOf(db, { accountId: viewer.accountId, fileId });
  if (last !== undefined && dayInParis(new Date(last)) === dayInParis(now)) return;
  await db.transaction().execute(async (trx) => {
    await recordAudit(trx, {
      actor: viewer,
      act: "participant.viewed",
      objectType: "participant",
      objectId: fileId,
      at: now.toISOString() as Instant,
    });
  });
}
