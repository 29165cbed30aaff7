import { data, type AppLoadContext } from "@remix-run/node";
import { presences, type MeetingState, type Presence } from "#app/domain/forum.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import {
  changeMeetingState,
  inviteOrganisation,
  notePresences,
  removeOrganisation,
  type PresenceConflict,
  type TypedPresence,
} from "#app/features/forum/change-meeting.server.ts";
import {
  meetingFields,
  meetingIntents as intents,
  presenceField,
  shownPresenceField,
} from "#app/features/forum/meeting-intents.ts";
import { tellInvited, type TellOutcome } from "#app/features/forum/tell-invited.server.ts";
import {
  addDecision,
  correctDecision,
  decisionId,
  decisionText,
  removeDecision,
} from "#app/features/forum/write-decision.server.ts";
import { recordFields } from "#app/features/record-form/record-reply.ts";
import { textIn } from "#app/features/record-form/refuse-record.server.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { todayOf } from "#app/platform/request-context.server.ts";
import { countOf, plural } from "#app/ui/french.ts";
import type { Db } from "#db/database.server.ts";
import type { Meeting } from "#db/queries/forum/meetings.server.ts";

type Asked = { viewer: Viewer; db: Db; meeting: Meeting; form: FormData };

/** What the page shows again: the decision that was refused, as typed, and why. */
export type DecisionRefusal = { decision: string; body: string; stored: string | null; reason: string };

/** What the page was refused, by the form it is of. */
export type MeetingRefusal = { decision?: DecisionRefusal; presences?: PresenceConflict[] };

/** What each button of the page does; 400 for what none asks. */
export async function actOnMeeting(context: AppLoadContext, { viewer, db, meeting, form }: Asked) {
  const change = { viewer, meetingId: meeting.id };
  const said = (words: string, anchor = "") => redirectSaying(paths.meeting(meeting.id) + anchor, words);
  const organisationId = textIn(form, meetingFields.organisation);
  switch (textIn(form, recordFields.intent)) {
    case intents.hold:
    case intents.cancel:
    case intents.announce: {
      const { state, words } = stateAsked(textIn(form, recordFields.intent));
      const changed = await changeMeetingState(db, { ...change, state, today: todayOf(context) });
      return said(
        changed === "changed" ? words : "Cette réunion est à venir\u00a0: elle ne s’est pas encore tenue.",
      );
    }
    case intents.tell:
      return said(toldWords(await tellInvited(context, { viewer, meeting })), "#prevenir");
    case intents.presences: {
      const asked = { ...change, presenceOf: (id: string) => presenceIn(form, id) };
      const { noted, conflicts } = await notePresences(db, asked);
      if (conflicts.length > 0) return data<MeetingRefusal>({ presences: conflicts }, { status: 400 });
      const words = `${countOf(noted, "présence")} ${plural(noted, "changée")}.`;
      return said(noted === 0 ? "Aucune présence n’a changé." : words, "#participants");
    }
    case intents.addOrganisation: {
      const invited = await inviteOrganisation(db, { ...change, organisationId });
      if (invited === "unknown organisation") throw new Response(null, { status: 400 });
      return said("Structure ajoutée.", "#participants");
    }
    case intents.removeOrganisation:
      await removeOrganisation(db, { ...change, organisationId });
      return said("Structure retirée.", "#participants");
    case intents.addDecision:
    case intents.correctDecision:
      return writeDecision({ viewer, db, meeting, form });
    case intents.removeDecision:
      await removeDecision(db, { ...change, id: decisionIn(form) });
      return said("Décision retirée.", "#decisions");
    default:
      throw new Response(null, { status: 400 });
  }
}

async function writeDecision({ viewer, db, meeting, form }: Asked) {
  const change = { viewer, meetingId: meeting.id, id: decisionIn(form) };
  const typed = textIn(form, meetingFields.body);
  const refused = (reason: string, stored: string | null = null) =>
    data<MeetingRefusal>({ decision: { decision: change.id, body: typed, stored, reason } }, { status: 400 });
  const read = decisionText.safeParse(typed);
  if (!read.success) return refused(read.error.issues[0]?.message ?? "");
  const body = read.data;
  const back = `${paths.meeting(meeting.id)}#decisions`;
  if (textIn(form, recordFields.intent) === intents.addDecision) {
    await addDecision(db, { ...change, body });
    return redirectSaying(back, "Décision ajoutée.");
  }
  const written = await correctDecision(db, { ...change, body, shown: textIn(form, meetingFields.shown) });
  if (written.outcome === "written") return redirectSaying(back, "Décision corrigée.");
  return refused(
    written.stored === null
      ? "Cette décision a été retirée pendant que vous écriviez\u00a0: votre texte est ci-dessous, ajoutez-le s’il tient toujours."
      : "Cette décision a changé pendant que vous écriviez\u00a0: comparez, puis enregistrez la vôtre.",
    written.stored,
  );
}

function stateAsked(intent: string): { state: MeetingState; words: string } {
  if (intent === intents.hold) return { state: "held", words: "Réunion notée tenue." };
  if (intent === intents.cancel) return { state: "cancelled", words: "Réunion annulée." };
  return { state: "announced", words: "Réunion de nouveau annoncée." };
}

function toldWords(told: TellOutcome): string {
  if (told === "no mail server")
    return "Cette installation n’envoie pas de courriel\u00a0: rien n’est parti. Écrivez aux adresses de la liste.";
  if (told === "nobody left") return "Tout le monde a déjà été prévenu.";
  const sent = `${countOf(told.sent, "message")} ${plural(told.sent, "envoyé")}`;
  return told.failed === 0 ? `${sent}.` : `${sent}, ${countOf(told.failed, "échec")}.`;
}

function decisionIn(form: FormData): string {
  const read = decisionId.safeParse(textIn(form, meetingFields.decision));
  if (!read.success) throw new Response(null, { status: 400 });
  return read.data;
}

function presenceIn(form: FormData, id: string): TypedPresence | undefined {
  const typed = textIn(form, presenceField(id));
  const shown = textIn(form, shownPresenceField(id));
  return isPresence(typed) && isPresence(shown) ? { typed, shown } : undefined;
}

function isPresence(code: string): code is Presence {
  return Object.hasOwn(presences, code);
}
