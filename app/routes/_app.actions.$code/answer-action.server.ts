import { parseWithZod } from "@conform-to/zod/v4";
import type { Submission, SubmissionResult } from "@conform-to/react";
import { data, type ActionFunctionArgs } from "@remix-run/node";
import { actionConflict } from "#app/features/actions/action-conflict.ts";
import { actionFormSchema } from "#app/features/actions/action-form.schema.ts";
import { actionRefusal } from "#app/features/actions/action-refusal.ts";
import { correctAction, markActionDone, removeAction } from "#app/features/actions/correct-action.server.ts";
import type { ConflictWords } from "#app/features/contracts/conflict-of.ts";
import { requireHostViewer } from "#app/platform/require-host.server.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { databaseOf, todayOf } from "#app/platform/request-context.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";

/** What the page of an action shows after its form was refused. */
export type ActionReply = {
  result: SubmissionResult | null;
  refusal: string | null;
  conflict: ConflictWords | null;
  seen: string | null;
};

/** Who changes which action. */
export async function askAction({ request, params, context }: ActionFunctionArgs) {
  const viewer = await requireHostViewer(request, context, "keep actions");
  const form = await readForm(request);
  const seen = form.get("seen");
  return {
    db: databaseOf(context),
    form,
    viewer,
    hostId: viewer.organisationId as OrganisationId,
    code: params.code ?? "",
    seen: typeof seen === "string" ? seen : "",
    today: todayOf(context),
  };
}

type Asked = Awaited<ReturnType<typeof askAction>>;

/** What « Enregistrer » answers. */
export async function answerSave({ db, form, ...asked }: Asked) {
  const submission = parseWithZod(form, { schema: actionFormSchema });
  if (submission.status !== "success") return refuse(submission);
  const saved = await correctAction(db, { ...asked, input: submission.value });
  switch (saved.outcome) {
    case "saved":
      return redirectSaying(paths.actions(), "Action enregistrée.");
    case "removed meanwhile":
      return redirectSaying(
        paths.actions(),
        "Rien n’est changé\u00a0: cette action a été retirée entre-temps.",
      );
    case "not found":
      throw new Response(null, { status: 404 });
    case "modified meanwhile": {
      const conflict = actionConflict(saved);
      return replyWith({
        result: submission.reply({ formErrors: [conflict.sentence] }),
        conflict,
        seen: saved.seen,
      });
    }
    case "unknown territory":
    case "done in the future":
    case "unknown planned action":
      return refuse(submission, actionRefusal(saved.outcome));
  }
}

/** What « Noter réalisée » answers. */
export async function answerDone({ db, viewer, hostId, code, today }: Asked) {
  const outcome = await markActionDone(db, { viewer, hostId, code, today });
  if (outcome === "not found") throw new Response(null, { status: 404 });
  return redirectSaying(paths.action(code), "Action réalisée.");
}

/** What « Retirer » answers. */
export async function answerRemoval({ db, viewer, hostId, code, seen }: Asked) {
  const removed = await removeAction(db, { viewer, hostId, code, seen });
  switch (removed.outcome) {
    case "removed":
      return redirectSaying(paths.actions(), "Action retirée.");
    case "not found":
      throw new Response(null, { status: 404 });
    case "modified meanwhile":
      return replyWith({
        refusal: `${actionConflict(removed).sentence} Rouvrez la page pour la relire avant de la retirer.`,
      });
  }
}

function refuse<Schema>(
  submission: Submission<Schema>,
  rejection?: NonNullable<Parameters<Submission<unknown>["reply"]>[0]>,
) {
  return replyWith({ result: submission.reply(rejection) });
}

function replyWith(reply: Partial<ActionReply>) {
  return data<ActionReply>(
    { result: null, refusal: null, conflict: null, seen: null, ...reply },
    { status: 400 },
  );
}
