import type { LoaderFunctionArgs } from "@remix-run/node";
import { addMonths } from "#app/domain/calendar.ts";
import { forumEvents } from "#app/features/forum/forum-calendar.ts";
import { openCalendarToken } from "#app/features/forum/open-calendar-token.server.ts";
import { calendarType, writeCalendar } from "#app/platform/feed/calendar-file.ts";
import { feedReply } from "#app/platform/feed/feed-reply.server.ts";
import { databaseOf, envOf, nowOf, todayOf } from "#app/platform/request-context.server.ts";
import { listForumTasks } from "#db/queries/forum/forum-tasks.server.ts";
import { listMeetingsFrom } from "#db/queries/forum/meetings.server.ts";
import { listPlannedDates } from "#db/queries/plans/planned-dates.server.ts";

/** More events than a reader is given at once. */
const mostEvents = 500;
const monthsBack = 12;

/** The meetings of a year back and all to come, what is still asked of one’s organisation or foreseen in its plan, without a session. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const account = await openCalendarToken(context, params.token);
  const db = databaseOf(context);
  const today = todayOf(context);
  // The animator follows what is asked of everyone.
  const organisationId = account.role === "animator" ? undefined : account.organisationId;
  const first = { limit: mostEvents, offset: 0 };
  const tasks =
    organisationId === null ? [] : await listForumTasks(db, { organisationId, state: "open", today }, first);
  const from = addMonths(today, -monthsBack);
  const meetings = await listMeetingsFrom(db, from, mostEvents);
  const hostId = account.role === "facilitator" ? account.organisationId : null;
  const planned = hostId === null ? [] : await listPlannedDates(db, { hostId, from, limit: mostEvents });
  const events = forumEvents({ meetings, tasks, planned }, envOf(context).publicOrigin);
  const name = "Instance départementale";
  return feedReply(request, {
    type: calendarType,
    body: writeCalendar(name, events, nowOf(context)),
    // The instant it is made is no change of what it says.
    marked: writeCalendar(name, events, new Date(0)),
    audience: "private",
    fileName: "instance.ics",
  });
}
