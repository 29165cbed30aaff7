import type { ValueWords } from "#app/features/record-form/compare-values.ts";
import { formatDay, formatWeekday } from "#app/ui/french-dates.ts";

/** `09:30` → « 9 h 30 », `14:00` → « 14 h ». */
export function clockWords(time: string): string {
  const [hours = "", minutes = ""] = time.split(":");
  return minutes === "00" ? `${Number(hours)}\u00a0h` : `${Number(hours)}\u00a0h\u00a0${minutes}`;
}

type Times = { startsAt: string | null; endsAt: string | null };

/** « de 9 h 30 à 12 h », « à 9 h 30 »; nothing when the hour is not set. */
export function timesWords({ startsAt, endsAt }: Times): string {
  if (startsAt === null) return "";
  return endsAt === null ? `à ${clockWords(startsAt)}` : `de ${clockWords(startsAt)} à ${clockWords(endsAt)}`;
}

type When = Times & { heldOn: string };

/** « Jeudi 10 décembre 2026, de 9 h 30 à 12 h ». */
export function meetingWhen(meeting: When): string {
  const times = timesWords(meeting);
  return times === "" ? formatWeekday(meeting.heldOn) : `${formatWeekday(meeting.heldOn)}, ${times}`;
}

/** « Instance départementale, du 10 décembre 2026 »: what a link or a journal calls it. */
export function meetingName({ title, heldOn }: { title: string; heldOn: string }): string {
  return `${title} du ${formatDay(heldOn)}`;
}

/** How the fields of a meeting are called and written. */
export const meetingWords = {
  title: { label: "Objet" },
  held_on: { label: "Jour", write: formatDay },
  starts_at: { label: "Début", write: clockWords },
  ends_at: { label: "Fin", write: clockWords },
  place: { label: "Lieu" },
  agenda: { label: "Ordre du jour" },
  minutes: { label: "Compte rendu" },
} as const satisfies Record<string, ValueWords>;
export type MeetingField = keyof typeof meetingWords;

/** What can be done to a meeting, in words. */
export const meetingActs: Readonly<Record<string, string>> = {
  "meeting.created": "Réunion annoncée",
  "meeting.updated": "Réunion modifiée",
  "meeting.held": "Réunion notée tenue",
  "meeting.cancelled": "Réunion annulée",
  "meeting.announced": "Réunion de nouveau annoncée",
  "meeting.presences-noted": "Présences notées",
  "meeting.organisation-invited": "Structure ajoutée",
  "meeting.organisation-removed": "Structure retirée",
  "meeting.decision-added": "Décision ajoutée",
  "meeting.decision-corrected": "Décision corrigée",
  "meeting.decision-removed": "Décision retirée",
  "meeting.invitations-sent": "Message envoyé aux porteurs",
};
