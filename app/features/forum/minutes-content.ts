import { presences, taskStates, type MeetingState, type Presence } from "#app/domain/forum.ts";
import {
  list,
  numbered,
  paragraph,
  section,
  table,
  facts,
  type PdfBlock,
  type PdfContent,
} from "#app/platform/pdf/pdf-content.ts";
import { formatDay, formatTightDay } from "#app/ui/french-dates.ts";
import { atStart, formatList } from "#app/ui/french.ts";
import { meetingWhen } from "./meeting-words.ts";
import type { TaskLine } from "./task-line.ts";

export type PrintedMeeting = {
  title: string;
  heldOn: string;
  startsAt: string | null;
  endsAt: string | null;
  place: string | null;
  agenda: string | null;
  minutes: string | null;
  state: MeetingState;
  invited: ReadonlyArray<{ name: string; presence: Presence }>;
  decisions: readonly string[];
  tasks: ReadonlyArray<Pick<TaskLine, "title" | "organisation" | "dueOn" | "state">>;
};

/** The minutes of a meeting that was held; of another, what it will be about. */
export function minutesContent(meeting: PrintedMeeting, printed: { today: string }): PdfContent {
  const isHeld = meeting.state === "held";
  const kind = isHeld ? "Compte rendu" : meeting.state === "cancelled" ? "Réunion annulée" : "Ordre du jour";
  return {
    title: `${kind}\u00a0: ${meeting.title}`,
    subtitle: meetingWhen(meeting),
    author: "Instance départementale d’animation",
    footer: [`${meeting.title}, ${formatDay(meeting.heldOn)}. Imprimé le ${formatDay(printed.today)}`],
    blocks: [
      facts([["Lieu", meeting.place ?? "à préciser"]]),
      section("Ordre du jour"),
      ...textBlocks(meeting.agenda, "À préciser."),
      ...(isHeld ? heldBlocks(meeting) : []),
      section("Structures"),
      ...participantBlocks(meeting),
    ],
  };
}

function heldBlocks({ decisions, tasks, minutes }: PrintedMeeting): PdfBlock[] {
  return [
    section("Décisions"),
    decisions.length === 0 ? paragraph("Aucune décision n’est notée.") : numbered(decisions),
    section("Actions confiées"),
    tasks.length === 0
      ? paragraph("Aucune action n’a été confiée.")
      : table({
          caption: "Actions confiées, avec leur structure et leur échéance",
          columns: [
            { head: "Action", width: 5 },
            { head: "Structure", width: 4 },
            { head: "Échéance", width: 2 },
            { head: "État", width: 2 },
          ],
          rows: tasks.map(({ title, organisation, dueOn, state }) => [
            title,
            organisation ?? "à désigner",
            dueOn === null ? "–" : formatTightDay(dueOn),
            taskStates[state].label,
          ]),
        }),
    section("Ce qui s’est dit"),
    ...textBlocks(minutes, "Pas de compte rendu écrit."),
  ];
}

function participantBlocks({ invited, state }: PrintedMeeting): PdfBlock[] {
  if (invited.length === 0) return [paragraph("Aucune structure n’est notée.")];
  if (state !== "held") return [list(invited.map(({ name }) => name))];
  const named = (presence: Presence) =>
    invited.filter((one) => one.presence === presence).map(({ name }) => name);
  return [
    facts(
      (["present", "excused", "invited"] as const).map((presence) => [
        presence === "invited" ? "Invitées, absentes" : `${presences[presence].label}s`,
        formatList(named(presence)),
      ]),
    ),
  ];
}

/** Each line of a text is a paragraph of its own. */
function textBlocks(text: string | null, otherwise: string): PdfBlock[] {
  const lines = (text ?? "").split("\n").map((line) => line.trim());
  const written = lines.filter((line) => line !== "");
  return written.length === 0 ? [paragraph(otherwise)] : written.map((line) => paragraph(atStart(line)));
}
