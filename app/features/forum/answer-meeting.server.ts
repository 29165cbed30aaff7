import type { Submission } from "@conform-to/react";
import { conflictWords } from "#app/features/record-form/conflict-words.ts";
import { refuseRecord } from "#app/features/record-form/refuse-record.server.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import type { MeetingInput } from "./meeting-form.schema.ts";
import type { SaveMeetingOutcome } from "./save-meeting.server.ts";

/** What saving a meeting answers, new or corrected. */
export function answerMeeting(
  saved: SaveMeetingOutcome,
  submission: Submission<MeetingInput>,
  said = "Réunion enregistrée.",
) {
  switch (saved.outcome) {
    case "saved":
      return redirectSaying(paths.meeting(saved.id), said);
    case "not found":
      throw new Response(null, { status: 404 });
    case "modified meanwhile": {
      const conflict = conflictWords({ ...saved, what: "cette réunion" });
      const rejection = { formErrors: [conflict.sentence] };
      return refuseRecord(submission, { conflict, seen: String(saved.revision), rejection });
    }
  }
}
