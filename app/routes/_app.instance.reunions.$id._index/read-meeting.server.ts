import { randomUUID } from "node:crypto";
import type { AppLoadContext } from "@remix-run/node";
import { mayEver } from "#app/domain/permission.ts";
import { searchedWords } from "#app/domain/search-text.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { documentLine } from "#app/features/forum/document-line.ts";
import { meetingActs, meetingName, meetingWhen, meetingWords } from "#app/features/forum/meeting-words.ts";
import { taskLine } from "#app/features/forum/task-line.ts";
import { toldOfMeeting } from "#app/features/forum/tell-invited.server.ts";
import { toldActs } from "#app/features/record-form/act-words.ts";
import { envOf, todayOf } from "#app/platform/request-context.server.ts";
import type { Db } from "#db/database.server.ts";
import { searchOrganisations } from "#db/queries/forum/forum-organisations.server.ts";
import { listForumTasks } from "#db/queries/forum/forum-tasks.server.ts";
import { listDecisions, listInvited } from "#db/queries/forum/meeting-parts.server.ts";
import type { Meeting } from "#db/queries/forum/meetings.server.ts";
import { listMeetingDocuments } from "#db/queries/forum/network-documents.server.ts";
import { listObjectActs } from "#db/queries/object-trail.server.ts";

const shown = { found: 10, acts: 30, tasks: 200 };

/** Where the text a structure is searched for stands in the address. */
export const searchParam = "structure";

type Asked = { viewer: Viewer; db: Db; meeting: Meeting; params: URLSearchParams };

/** Everything a meeting's page shows; to who runs the forum, what it takes to hold it as well. */
export async function readMeeting(context: AppLoadContext, { viewer, db, meeting, params }: Asked) {
  const today = todayOf(context);
  const runs = mayEver(viewer.role, "run forum");
  const own = viewer.organisationId;
  const invited = await listInvited(db, meeting.id);
  const tasks = await listForumTasks(db, { meetingId: meeting.id, today }, { limit: shown.tasks, offset: 0 });
  const search = runs ? (params.get(searchParam) ?? "").slice(0, 100) : "";
  const words = searchedWords(search);
  return {
    id: meeting.id as string,
    title: meeting.title,
    name: meetingName(meeting),
    when: meetingWhen(meeting),
    place: meeting.place,
    agenda: meeting.agenda,
    minutes: meeting.minutes,
    state: meeting.state,
    isPast: meeting.heldOn <= today,
    runs,
    /** The viewer's host took part: it may note the meeting in its journal. */
    mayNote:
      mayEver(viewer.role, "keep actions") &&
      meeting.state === "held" &&
      invited.some(({ id, presence }) => id === own && presence !== "excused"),
    invited: invited.map(({ id, siret, name, kind, presence }) => ({
      id: id,
      siret,
      name,
      isStructure: kind !== null,
      presence,
    })),
    decisions: (await listDecisions(db, meeting.id)).map(({ id, body }) => ({ id: id, body })),
    newDecision: randomUUID() as string,
    tasks: tasks.map((task) => taskLine(task, { today, own })),
    documents: (await listMeetingDocuments(db, meeting.id)).map(documentLine),
    search,
    found:
      words.length === 0
        ? []
        : await searchOrganisations(db, { words, meetingId: meeting.id, limit: shown.found }),
    readers: runs
      ? (await toldOfMeeting(context, meeting)).map(
          ({ id, name, email, organisationId, organisationName, told }) => ({
            id: id,
            name,
            email,
            organisationId,
            organisationName,
            told,
          }),
        )
      : [],
    hasMail: envOf(context).mail !== null,
    history: toldActs(
      await listObjectActs(db, { objectType: "meeting", objectId: meeting.id, limit: shown.acts }),
      { acts: meetingActs, fields: meetingWords },
    ),
  };
}

export type MeetingPage = Awaited<ReturnType<typeof readMeeting>>;
