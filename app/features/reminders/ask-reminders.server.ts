import type { AppLoadContext } from "@remix-run/node";
import type { Day } from "#app/domain/calendar.ts";
import type { Settings } from "#app/domain/setting.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { databaseOf, envOf, todayOf } from "#app/platform/request-context.server.ts";
import { requireHostViewer } from "#app/platform/require-host.server.ts";
import type { Db } from "#db/database.server.ts";
import { readSettings } from "#db/queries/settings.server.ts";
import type { AccountId, OrganisationId } from "#db/schema/columns.ts";

/** Who works on reminders, for which host, on which day. */
export type ReminderAsk = {
  db: Db;
  viewer: Viewer;
  accountId: AccountId;
  hostId: OrganisationId;
  hostName: string;
  today: Day;
  settings: Settings;
  /** Whether a mail server is set: otherwise messages wait in the outbox. */
  hasMail: boolean;
};

/** Who asks, when they may send reminders. An account without a host sends none: 403. */
export async function askReminders(request: Request, context: AppLoadContext): Promise<ReminderAsk> {
  const viewer = await requireHostViewer(request, context, "send reminders");
  const db = databaseOf(context);
  return {
    db,
    viewer,
    accountId: viewer.accountId as AccountId,
    hostId: viewer.organisationId as OrganisationId,
    hostName: viewer.organisationName ?? "",
    today: todayOf(context),
    settings: await readSettings(db),
    hasMail: envOf(context).mail !== null,
  };
}
