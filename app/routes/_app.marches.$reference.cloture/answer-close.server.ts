import type { Submission } from "@conform-to/react";
import { data } from "@remix-run/node";
import type { CloseContractOutcome } from "#app/features/contract-life/close-contract.server.ts";
import type { CloseInput } from "#app/features/contract-life/close-form.schema.ts";
import { stageMovedWords } from "#app/features/contract-life/stage-moved-words.ts";
import { conflictOf } from "#app/features/contracts/conflict-of.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { countOf } from "#app/ui/french.ts";
import type { CloseReply } from "./close-reply.ts";

type Refusal = NonNullable<Parameters<Submission<CloseInput>["reply"]>[0]>;

const lackWords = {
  accepts: "Cochez cette case pour clore ce marché alors que tout n’est pas fait.",
  reason: "Écrivez pourquoi, par exemple «\u00a0Chantier interrompu le 30 septembre ».",
} as const;

/** The form again, with why. */
export function refuseClose(submission: Submission<CloseInput>, rejection?: Refusal) {
  const { revision } = submission.payload;
  return replyWith({
    result: submission.reply(rejection),
    revision: typeof revision === "string" ? revision : "",
  });
}

/** What each outcome is told as. */
export function answerClose(
  outcome: CloseContractOutcome,
  submission: Submission<CloseInput>,
  reference: string,
) {
  switch (outcome.outcome) {
    case "not found":
      throw new Response(null, { status: 404 });
    case "not taken":
      throw new Response(null, { status: 403 });
    case "closed":
      return redirectSaying(
        paths.closeContract(reference),
        outcome.complete ? "Marché clos, tout est fait." : "Marché clos, avec ce qui manque.",
      );
    case "stage moved":
      return replyWith({ refusal: stageMovedWords(outcome) });
    case "statements to validate": {
      const words = `${countOf(outcome.statements, "relevé")} à valider ou à retirer d’abord\u00a0: rien n’est clos par-dessus.`;
      return refuseClose(submission, { formErrors: [words] });
    }
    case "confirmation needed": {
      const fieldErrors = Object.fromEntries(outcome.lacks.map((field) => [field, [lackWords[field]]]));
      return refuseClose(submission, { fieldErrors });
    }
    case "modified meanwhile": {
      const conflict = conflictOf({ ...outcome, what: "ce marché" });
      const result = submission.reply({ formErrors: [conflict.sentence] });
      return replyWith({ result, conflict, revision: String(outcome.revision) });
    }
  }
}

function replyWith(reply: Partial<CloseReply>) {
  return data<CloseReply>(
    { result: null, refusal: null, conflict: null, revision: "", ...reply },
    { status: 400 },
  );
}
