import type { AppLoadContext } from "@remix-run/node";
import type { Viewer } from "#app/domain/viewer.ts";
import { sendMessage } from "#app/features/messages/send-message.server.ts";
import { paths } from "#app/paths.ts";
import { databaseOf, envOf } from "#app/platform/request-context.server.ts";
import { formatDay } from "#app/ui/french-dates.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import { listForumReaders, type ForumReader } from "#db/queries/forum/forum-accounts.server.ts";
import { listInvited } from "#db/queries/forum/meeting-parts.server.ts";
import type { Meeting } from "#db/queries/forum/meetings.server.ts";
import { listKeptKeys } from "#db/queries/messages.server.ts";
import type { AccountId } from "#db/schema/columns.ts";
import { meetingWhen } from "./meeting-words.ts";

/** Who of the invited organisations is written to, and whom this news of the meeting has already left for. */
export async function toldOfMeeting(context: AppLoadContext, meeting: Meeting) {
  const db = databaseOf(context);
  const invited = await listInvited(db, meeting.id);
  const readers = await listForumReaders(db, {
    organisationIds: invited.map(({ id }) => id),
    roles: ["facilitator", "funder"],
    demo: envOf(context).demo,
  });
  const kept = new Set(
    await listKeptKeys(
      db,
      readers.map((reader) => keyOf(meeting, reader)),
    ),
  );
  return readers.map((reader) => ({ ...reader, told: kept.has(keyOf(meeting, reader)) }));
}

export type TellOutcome = "no mail server" | "nobody left" | { sent: number; failed: number };

/**
 * Writes to the facilitators of the invited hosts, once each for the same day, hour and place: a meeting that moves, or is
 * cancelled, may be told again.
 */
export async function tellInvited(
  context: AppLoadContext,
  { viewer, meeting }: { viewer: Viewer; meeting: Meeting },
): Promise<TellOutcome> {
  const { mail, publicOrigin } = envOf(context);
  if (mail === null) return "no mail server";
  const left = (await toldOfMeeting(context, meeting)).filter(({ told }) => !told);
  if (left.length === 0) return "nobody left";
  const { subject, body } = messageOf(meeting, publicOrigin);
  let sent = 0;
  let failed = 0;
  for (const reader of left) {
    const answer = await sendMessage(context, {
      kind: "forum_meeting",
      hostId: reader.organisationId,
      contractId: null,
      organisationId: null,
      to: reader.email,
      subject,
      body,
      accountId: viewer.accountId as AccountId,
      onceKey: keyOf(meeting, reader),
    });
    if (answer.outcome === "sent") sent += 1;
    if (answer.outcome === "failed") failed += 1;
  }
  await databaseOf(context)
    .transaction()
    .execute((trx) =>
      recordAudit(trx, {
        actor: viewer,
        act: "meeting.invitations-sent",
        objectType: "meeting",
        objectId: meeting.id,
      }),
    );
  return { sent, failed };
}

function keyOf({ id, state, heldOn, startsAt, place }: Meeting, reader: Pick<ForumReader, "id">): string {
  const news = state === "cancelled" ? "annulee" : `${heldOn}|${startsAt ?? ""}|${place ?? ""}`;
  return `forum-meeting:${id}:${reader.id}:${news}`;
}

function messageOf(meeting: Meeting, publicOrigin: string): { subject: string; body: string } {
  const { title, place, agenda, state } = meeting;
  const when = meetingWhen(meeting);
  const page = publicOrigin + paths.meeting(meeting.id);
  if (state === "cancelled") {
    return {
      subject: `Réunion annulée\u00a0: ${title}, ${formatDay(meeting.heldOn)}`,
      body: `Bonjour,\n\nLa réunion «\u00a0${title}\u00a0» du ${formatDay(meeting.heldOn)} est annulée.\n\n${page}`,
    };
  }
  const parts = [
    "Bonjour,",
    `Votre structure est invitée à la réunion «\u00a0${title}\u00a0».`,
    [when, ...(place === null ? [] : [place])].join("\n"),
    ...(agenda === null ? [] : [`Ordre du jour\u00a0:\n${agenda}`]),
    `Ordre du jour et documents à jour\u00a0: ${page}`,
  ];
  return {
    subject: `Invitation\u00a0: ${title}, ${formatDay(meeting.heldOn)}`,
    body: parts.join("\n\n"),
  };
}
