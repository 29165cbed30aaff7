import type { Day } from "#app/domain/calendar.ts";
import { paths } from "#app/paths.ts";
import type { DayEvent } from "#app/platform/feed/calendar-file.ts";
import { formatMonth } from "#app/ui/french-dates.ts";
import { atStart } from "#app/ui/french.ts";
import type { ForumTask } from "#db/queries/forum/forum-tasks.server.ts";
import type { MeetingLine } from "#db/queries/forum/meetings.server.ts";
import { timesWords } from "./meeting-words.ts";

type Dated = { meetings: readonly MeetingLine[]; tasks: readonly ForumTask[] };

/** One thing on a day of the forum: a meeting, or what is due that day. */
export type ForumDate = {
  key: string;
  day: Day;
  kind: "meeting" | "task";
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

function forumDates({ meetings, tasks }: Dated): ForumDate[] {
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
  return [...held, ...due].sort(
    (one, other) => one.day.localeCompare(other.day) || one.key.localeCompare(other.key),
  );
}

/** The same dates as events to subscribe to; meetings at their hour. */
export function forumEvents({ meetings, tasks }: Dated, publicOrigin: string): DayEvent[] {
  const times = new Map(meetings.map((meeting) => [`meeting-${meeting.id}`, meeting]));
  return forumDates({ meetings, tasks }).map(({ key, day, kind, title, detail, to, cancelled }) => {
    const meeting = times.get(key);
    const url = publicOrigin + to;
    const name = kind === "task" ? `À faire\u00a0: ${title}` : title;
    return {
      uid: `forum-${key}@clause-commune`,
      day,
      title: cancelled ? `Annulée\u00a0: ${name}` : name,
      description: kind === "task" ? [detail, url].filter((part) => part !== "").join("\n") : url,
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
