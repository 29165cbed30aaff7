import type { Submission } from "@conform-to/react";
import { data } from "@remix-run/node";
import { conflictWords } from "#app/features/record-form/conflict-words.ts";
import { lotsFields, type LotsReply } from "#app/features/study-lots/lots-reply.ts";
import { tooManyLots } from "#app/features/study-lots/lots-table.schema.ts";
import type { SaveStudyLotsOutcome } from "#app/features/study-lots/save-study-lots.server.ts";
import { recordFields } from "#app/features/record-form/record-reply.ts";
import { textIn } from "#app/features/record-form/refuse-record.server.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";

type Sent = { form: FormData; submission: Submission<unknown> };

/** The table again, with what was typed: a refusal, or a line added or taken away by a button. */
export function tableAgain({ form, submission }: Sent, beside: Partial<LotsReply> = {}) {
  const isRefused = submission.status === "error" || beside.conflict != null || beside.result !== undefined;
  const reply: LotsReply = {
    result: submission.reply(beside.conflict ? { formErrors: [beside.conflict.sentence] } : {}),
    conflict: null,
    warnings: [],
    confirmed: "",
    seen: textIn(form, recordFields.seen),
    known: textIn(form, lotsFields.known),
    ...beside,
  };
  return data<LotsReply>(reply, { status: isRefused ? 400 : 200 });
}

/** What saving the table answers. */
export function answerLots(id: string, saved: SaveStudyLotsOutcome, sent: Sent) {
  switch (saved.outcome) {
    case "saved":
      return redirectSaying(paths.study(id), "Calculé et enregistré.");
    case "not found":
      throw new Response(null, { status: 404 });
    case "not editable":
      throw new Response(null, { status: 403 });
    case "too many":
      return tableAgain(sent, { result: sent.submission.reply({ formErrors: [tooManyLots] }) });
    case "modified meanwhile": {
      const conflict = conflictWords({ ...saved, what: "cette note" });
      return tableAgain(sent, { conflict, seen: String(saved.revision) });
    }
  }
}
