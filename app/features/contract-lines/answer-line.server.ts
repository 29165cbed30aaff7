import type { Submission } from "@conform-to/react";
import { data, type ActionFunctionArgs } from "@remix-run/node";
import { conflictOf } from "#app/features/contracts/conflict-of.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import type { LineConflict, LineRefused } from "./contract-line.server.ts";
import { lineFields } from "./line-fields.ts";
import type { LineReply } from "./line-reply.ts";
import { closedWords, usesWords } from "./line-words.ts";
import { askNote } from "./read-note-page.server.ts";
import type { RemoveLineOutcome } from "./remove-line.server.ts";

/** How a kind of line is spoken of: « cette commande », « Commande retirée. », « retirée ». */
export type LineNames = { what: string; saved: string; removed: string; taken: string };

/** Who corrects which line, with what form, and whether to remove it. */
export async function askLine(args: ActionFunctionArgs) {
  const { db, ...asked } = await askNote(args);
  const form = await readForm(args.request);
  const seen = form.get(lineFields.seen);
  return {
    db,
    form,
    removes: form.get(lineFields.intent) === lineFields.remove,
    correction: { ...asked, line: args.params.line ?? "", seen: typeof seen === "string" ? seen : "" },
  };
}

type Refusal = NonNullable<Parameters<Submission<unknown>["reply"]>[0]>;
type Told = { reference: string; names: LineNames };

/** The form again, with why: its fields and what was typed. */
export function refuseLine<Schema>(submission: Submission<Schema>, seen: string, rejection?: Refusal) {
  return replyWith({ result: submission.reply(rejection), seen });
}

/** What every kind of line answers alike to a correction: it is no longer there, or no longer what was shown. */
export function answerCorrection<Schema>(
  outcome: LineRefused | LineConflict,
  submission: Submission<Schema>,
  { reference, names, seen }: Told & { seen: string },
) {
  switch (outcome.outcome) {
    case "not found":
      throw new Response(null, { status: 404 });
    case "not taken":
      throw new Response(null, { status: 403 });
    case "removed meanwhile":
      return redirectSaying(paths.contract(reference), `Rien n’est changé : ${names.taken}`);
    case "contract closed":
      return refuseLine(submission, seen, { formErrors: [closedWords] });
    case "modified meanwhile": {
      const conflict = conflictOf({ ...outcome, what: names.what });
      const result = submission.reply({ formErrors: [conflict.sentence] });
      return replyWith({ result, conflict, seen: outcome.seen });
    }
  }
}

/** What « Retirer » answers. */
export function answerRemoval(
  outcome: RemoveLineOutcome,
  { reference, names, seen }: Told & { seen: string },
) {
  switch (outcome.outcome) {
    case "removed":
      return redirectSaying(paths.contract(reference), names.removed);
    case "not found":
      throw new Response(null, { status: 404 });
    case "not taken":
      throw new Response(null, { status: 403 });
    case "contract closed":
      return replyWith({ refusal: closedWords, seen });
    case "in use":
      return replyWith({ refusal: `${usesWords(outcome.uses)} : elle ne peut pas être retirée.`, seen });
    case "modified meanwhile": {
      const { sentence } = conflictOf({ ...outcome, what: names.what });
      return replyWith({
        refusal: `${sentence} Rouvrez la page pour la relire avant de la retirer.`,
        seen,
      });
    }
  }
}

function replyWith(reply: Partial<LineReply> & { seen: string }) {
  return data<LineReply>({ result: null, refusal: null, conflict: null, ...reply }, { status: 400 });
}
