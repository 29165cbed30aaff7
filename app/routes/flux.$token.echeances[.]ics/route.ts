import type { LoaderFunctionArgs } from "@remix-run/node";
import { openAlertToken } from "#app/features/alerts/open-alert-token.server.ts";
import { deadlineEvents } from "#app/features/alerts/private-calendar.server.ts";
import { readFollowedLots } from "#app/features/alerts/read-followed-lots.server.ts";
import { calendarType, writeCalendar } from "#app/platform/feed/calendar-file.ts";
import { feedReply } from "#app/platform/feed/feed-reply.server.ts";
import { databaseOf, envOf, nowOf, todayOf } from "#app/platform/request-context.server.ts";

/** The deadlines of whoever holds the address, without a session. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const account = await openAlertToken(context, params.token, "feed");
  const lots = await readFollowedLots(databaseOf(context), account, todayOf(context));
  const events = deadlineEvents(lots, envOf(context).publicOrigin);
  const name = `Échéances des opportunités, ${account.organisationName}`;
  return feedReply(request, {
    type: calendarType,
    body: writeCalendar(name, events, nowOf(context)),
    // The instant it is made is no change of what it says.
    marked: writeCalendar(name, events, new Date(0)),
    audience: "private",
    fileName: "echeances.ics",
  });
}
