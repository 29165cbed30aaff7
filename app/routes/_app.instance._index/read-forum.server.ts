import type { AppLoadContext } from "@remix-run/node";
import { firstDayOf, monthOf } from "#app/domain/calendar.ts";
import { mayEver } from "#app/domain/permission.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { documentLine } from "#app/features/forum/document-line.ts";
import { calendarAddress } from "#app/features/forum/forum-addresses.server.ts";
import { datesByMonth } from "#app/features/forum/forum-calendar.ts";
import { meetingName, meetingWhen } from "#app/features/forum/meeting-words.ts";
import { taskLine } from "#app/features/forum/task-line.ts";
import { databaseOf, todayOf } from "#app/platform/request-context.server.ts";
import { readPage } from "#app/ui/list-url.ts";
import { countForumTasks, listForumTasks } from "#db/queries/forum/forum-tasks.server.ts";
import { listLastDecisions, listInvited } from "#db/queries/forum/meeting-parts.server.ts";
import {
  countMeetings,
  findNextMeeting,
  listMeetings,
  listMeetingsFrom,
  listUnsettledMeetings,
} from "#db/queries/forum/meetings.server.ts";
import { listLatestDocuments } from "#db/queries/forum/network-documents.server.ts";
import { listPlannedDates } from "#db/queries/plans/planned-dates.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";

const shown = { tasks: 5, decisions: 6, documents: 5, dates: 60 };

/** Everything the forum's page shows: what comes first, what is asked of the viewer, what was decided. */
export async function readForum(
  context: AppLoadContext,
  { viewer, params }: { viewer: Viewer; params: URLSearchParams },
) {
  const db = databaseOf(context);
  const today = todayOf(context);
  const runs = mayEver(viewer.role, "run forum");
  const own = viewer.organisationId as OrganisationId | null;
  // Who runs the forum follows everyone's tasks; so does an account of no organisation, of which nothing is asked.
  const followsAll = runs || own === null;
  const whose = followsAll ? {} : { organisationId: own };
  const asked = { ...whose, state: "open" as const, today };
  const total = await countMeetings(db);
  const { page: askedPage, pageSize } = readPage(params);
  const page = Math.min(askedPage, Math.max(1, Math.ceil(total / pageSize)));
  const next = await findNextMeeting(db, today);
  const from = firstDayOf(monthOf(today));
  const ownPlans = viewer.role === "facilitator" ? own : null;
  const due = await listForumTasks(
    db,
    { state: "open", today, dueFrom: from },
    { limit: shown.dates, offset: 0 },
  );
  const tasks = await listForumTasks(db, asked, { limit: shown.tasks, offset: 0 });
  return {
    runs,
    followsAll,
    next:
      next === undefined ? null : { ...nextWords(next), invited: (await listInvited(db, next.id)).length },
    unsettled: runs ? (await listUnsettledMeetings(db, today)).map(named) : [],
    tasks: {
      total: await countForumTasks(db, asked),
      late: await countForumTasks(db, { ...asked, state: "late" }),
      lines: tasks.map((task) => taskLine(task, { today, own })),
    },
    decisions: (await listLastDecisions(db, shown.decisions)).map((decision) => ({
      id: decision.id,
      body: decision.body,
      meetingId: decision.meetingId,
      meeting: meetingName({ title: decision.meetingTitle, heldOn: decision.heldOn }),
    })),
    months: datesByMonth({
      meetings: await listMeetingsFrom(db, from, shown.dates),
      tasks: due,
      planned:
        ownPlans === null ? [] : await listPlannedDates(db, { hostId: ownPlans, from, limit: shown.dates }),
    }),
    documents: (await listLatestDocuments(db, shown.documents)).map(documentLine),
    meetings: (await listMeetings(db, { limit: pageSize, offset: (page - 1) * pageSize })).map((meeting) => ({
      ...meeting,
      id: meeting.id,
    })),
    total,
    page,
    pageSize,
    calendar: await calendarAddress(context, viewer.accountId),
  };
}

type Next = NonNullable<Awaited<ReturnType<typeof findNextMeeting>>>;

function nextWords(meeting: Next) {
  return {
    id: meeting.id as string,
    title: meeting.title,
    when: meetingWhen(meeting),
    place: meeting.place,
    agenda: meeting.agenda,
  };
}

function named(meeting: { id: string; title: string; heldOn: string }) {
  return { id: meeting.id, name: meetingName(meeting) };
}

export type ForumPage = Awaited<ReturnType<typeof readForum>>;
