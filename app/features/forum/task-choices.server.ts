import type { Db } from "#db/database.server.ts";
import { listStandingMembers } from "#db/queries/forum/forum-organisations.server.ts";
import { listInvited } from "#db/queries/forum/meeting-parts.server.ts";
import { listMeetingChoices } from "#db/queries/forum/meetings.server.ts";
import type { Id } from "#db/schema/columns.ts";
import { meetingName } from "./meeting-words.ts";

/**
 * Who a task may be asked of: the hosts, the Département, whoever is invited to its meeting, and who it is asked of now;
 * and the meetings it may come from.
 */
export async function taskChoices(
  db: Db,
  { meetingId, current }: { meetingId: string | null; current?: { id: string; name: string } | null },
) {
  const standing = await listStandingMembers(db);
  const invited = meetingId === null ? [] : await listInvited(db, meetingId as Id<"meeting">);
  const known = new Map<string, string>();
  for (const { id, name } of [...standing, ...invited]) known.set(id, name);
  if (current !== undefined && current !== null) known.set(current.id, current.name);
  const meetings = await listMeetingChoices(db);
  return {
    organisations: [...known].map(([value, label]) => ({ value, label })),
    meetings: meetings.map((meeting) => ({ value: meeting.id, label: meetingName(meeting) })),
  };
}
