import type { Day } from "#app/domain/calendar.ts";
import { paths } from "#app/paths.ts";
import type { DayEvent } from "#app/platform/feed/calendar-file.ts";
import { formatMonth } from "#app/ui/french-dates.ts";
import { atStart } from "#app/ui/french.ts";
import type { ForumTask } from "#db/queries/forum/forum-tasks.server.ts";
import type { MeetingLine } from "#db/queries/forum/meetings.server.ts";
import type { PlannedDate } from "#db/queries/plans/planned-dates.server.ts";
import { timesWords } from "./meeting-words.ts";

/** `planned`: what the reader's own host foresees in its plan. */
type Dated = {
  meetings: readonly MeetingLine[];
  tasks: readonly ForumTask[];
  planned: readonly PlannedDate[];
};

/** One thing on a day of the forum: a meeting, what it asked for that day, or what one's plan foresees. */
export type ForumDate = {
  key: string;
  day: Day;
  kind: "meeting" | "task" | "planned";
  title: string;
  detail: string;
  to: string;
  cancelled: boolean;
};

/** The dates of the forum by month, in order; a month without any is left out. */
export function datesByMonth(dated: Dated): Array<{ month: string; label: string; dates: ForumDate[] }> {
  const months = new Map<string, ForumDate[]>();
  for (const date of forumDates(dated)) {
    const month = date.day.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), date]);
  }
  return [...months].map(([month, dates]) => ({ month, label: atStart(formatMonth(month)), dates }));
}

function forumDates({ meetings, tasks, planned }: Dated): ForumDate[] {
  const held = meetings.map((meeting): ForumDate => ({
    key: `meeting-${meeting.id}`,
    day: meeting.heldOn,
    kind: "meeting",
    title: meeting.title,
    detail: [timesWords(meeting), meeting.place ?? ""].filter((part) => part !== "").join(" · "),
    to: paths.meeting(meeting.id),
    cancelled: meeting.state === "cancelled",
  }));
  const due = tasks.flatMap((task): ForumDate[] =>
    task.dueOn === null
      ? []
      : [
          {
            key: `task-${task.id}`,
            day: task.dueOn,
            kind: "task",
            title: task.title,
            detail: task.organisationName ?? "",
            to: paths.forumTask(task.id),
            cancelled: false,
          },
        ],
  );
  const foreseen = planned.map((action): ForumDate => ({
    key: `planned-${action.id}`,
    day: action.dueOn,
    kind: "planned",
    title: action.title,
    detail: "Votre plan d’actions",
    to: paths.plannedAction(action.siret, action.year, action.code),
    cancelled: false,
  }));
  return [...held, ...due, ...foreseen].sort(
    (one, other) => one.day.localeCompare(other.day) || one.key.localeCompare(other.key),
  );
}

/** The same dates as events to subscribe to; meetings at their hour. */
export function forumEvents(dated: Dated, publicOrigin: string): DayEvent[] {
  const times = new Map(dated.meetings.map((meeting) => [`meeting-${meeting.id}`, meeting]));
  return forumDates(dated).map(({ key, day, kind, title, detail, to, cancelled }) => {
    const meeting = times.get(key);
    const url = publicOrigin + to;
    const name = kind === "meeting" ? title : `À faire\u00a0: ${title}`;
    return {
      uid: `forum-${key}@clause-commune`,
      day,
      title: cancelled ? `Annulée\u00a0: ${name}` : name,
      description: kind === "meeting" ? url : [detail, url].filter((part) => part !== "").join("\n"),
      url,
      place: meeting?.place ?? null,
      times:
        meeting === undefined || meeting.startsAt === null
          ? null
          : { startsAt: meeting.startsAt, endsAt: meeting.endsAt },
      cancelled,
    };
  });
}
