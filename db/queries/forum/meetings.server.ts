import type { Day } from "#app/domain/calendar.ts";
import type { Db } from "../../database.server.ts";
import type { Id } from "../../schema/columns.ts";

const listed = [
  "meeting.id",
  "meeting.title",
  "meeting.held_on as heldOn",
  "meeting.starts_at as startsAt",
  "meeting.ends_at as endsAt",
  "meeting.place",
  "meeting.state",
] as const;

const whole = [...listed, "meeting.agenda", "meeting.minutes", "meeting.revision"] as const;

export function findMeeting(db: Db, id: string) {
  return db
    .selectFrom("meeting")
    .select(whole)
    .where("id", "=", id as Id<"meeting">)
    .executeTakeFirst();
}

export type Meeting = NonNullable<Awaited<ReturnType<typeof findMeeting>>>;

/** The first meeting still announced that day or later. */
export function findNextMeeting(db: Db, today: Day): Promise<Meeting | undefined> {
  return db
    .selectFrom("meeting")
    .select(whole)
    .where("state", "=", "announced")
    .where("held_on", ">=", today)
    .orderBy("held_on")
    .orderBy("starts_at")
    .orderBy("entered_rank")
    .limit(1)
    .executeTakeFirst();
}

/** Meetings whose day is past and of which nobody said whether they were held, the latest first. */
export function listUnsettledMeetings(db: Db, today: Day): Promise<MeetingLine[]> {
  return meetingLines(db)
    .where("meeting.state", "=", "announced")
    .where("meeting.held_on", "<", today)
    .orderBy("meeting.held_on", "desc")
    .limit(5)
    .execute();
}

/** Meetings, the latest first. */
export function listMeetings(db: Db, { limit, offset }: { limit: number; offset: number }) {
  return meetingLines(db)
    .orderBy("meeting.held_on", "desc")
    .orderBy("meeting.entered_rank", "desc")
    .limit(limit)
    .offset(offset)
    .execute();
}

export type MeetingLine = Awaited<ReturnType<typeof listMeetings>>[number];

export async function countMeetings(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom("meeting")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

/** Meetings from that day on, in order of day. */
export function listMeetingsFrom(db: Db, from: Day, limit: number): Promise<MeetingLine[]> {
  return meetingLines(db)
    .where("meeting.held_on", ">=", from)
    .orderBy("meeting.held_on")
    .orderBy("meeting.starts_at")
    .orderBy("meeting.entered_rank")
    .limit(limit)
    .execute();
}

function meetingLines(db: Db) {
  return db
    .selectFrom("meeting")
    .select(listed)
    .select((eb) =>
      eb
        .selectFrom("meeting_decision")
        .select((inner) => inner.fn.countAll<number>().as("count"))
        .whereRef("meeting_decision.meeting_id", "=", "meeting.id")
        .as("decisions"),
    );
}

/** The titles by which a task or a document names its meeting, the latest first. */
export function listMeetingChoices(db: Db) {
  return db
    .selectFrom("meeting")
    .select(["id", "title", "held_on as heldOn"])
    .orderBy("held_on", "desc")
    .orderBy("entered_rank", "desc")
    .limit(200)
    .execute();
}
