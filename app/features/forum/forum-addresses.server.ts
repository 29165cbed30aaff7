import type { AppLoadContext } from "@remix-run/node";
import { alertToken } from "#app/features/alerts/alert-token.server.ts";
import { paths } from "#app/paths.ts";
import { databaseOf, envOf, secretsOf } from "#app/platform/request-context.server.ts";
import { findAlertSetting } from "#db/queries/alerts/alert-setting.server.ts";
import type { AccountId } from "#db/schema/columns.ts";

/** The private address of someone’s calendar of the forum; null until they ask for it. Another key ends it. */
export async function calendarAddress(context: AppLoadContext, accountId: string): Promise<string | null> {
  const setting = await findAlertSetting(databaseOf(context), accountId as AccountId);
  if (setting === undefined) return null;
  const token = alertToken(
    { purpose: "forum", accountId, feedKey: setting.feedKey },
    secretsOf(context).session,
  );
  return envOf(context).publicOrigin + paths.forumCalendar(token);
}
