import type { Submission } from "@conform-to/react";
import { data } from "@remix-run/node";
import { conflictWords } from "#app/features/record-form/conflict-words.ts";
import type { RecordReply } from "#app/features/record-form/record-reply.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import type { ParticipantInput } from "./participant-form.schema.ts";
import { participantRefusal } from "./participant-refusal.ts";
import type { SamePerson, SaveParticipantOutcome } from "./save-participant.server.ts";

export type ParticipantReply = RecordReply & { same: SamePerson[] };
type Rejection = NonNullable<Parameters<Submission<unknown>["reply"]>[0]>;

/** The form again, with why. */
export function refuseParticipant(
  submission: Submission<ParticipantInput>,
  rejection?: Rejection,
  beside: Partial<ParticipantReply> = {},
) {
  return data<ParticipantReply>(
    {
      result: submission.reply(rejection),
      conflict: null,
      warnings: [],
      confirmed: "",
      seen: "",
      same: [],
      ...beside,
    },
    { status: 400 },
  );
}

/** What saving a file answers, new or corrected; `said` is the sentence once saved. */
export function answerParticipant(
  saved: SaveParticipantOutcome,
  submission: Submission<ParticipantInput>,
  { said, seen }: { said: string; seen: string },
) {
  switch (saved.outcome) {
    case "saved":
      return redirectSaying(paths.participant(saved.id), said);
    case "not found":
      throw new Response(null, { status: 404 });
    case "purged":
      throw new Response(null, { status: 403 });
    case "same person": {
      const words = "Ce dossier existe déjà\u00a0: ouvrez-le, ou dites que ce sont deux personnes.";
      return refuseParticipant(submission, { formErrors: [words] }, { seen, same: saved.others });
    }
    case "modified meanwhile": {
      const conflict = conflictWords({ ...saved, what: "ce dossier" });
      const beside = { conflict, seen: String(saved.revision) };
      return refuseParticipant(submission, { formErrors: [conflict.sentence] }, beside);
    }
    case "code taken":
    case "not latin":
    case "birth":
    case "future day":
    case "commune unknown":
    case "commune ambiguous":
    case "company unknown":
    case "company ambiguous":
    case "name needed":
      return refuseParticipant(submission, participantRefusal(saved), { seen });
  }
}
