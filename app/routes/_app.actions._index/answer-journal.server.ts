import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs } from "@remix-run/node";
import { newActionSchema, type ActionInput } from "#app/features/actions/action-form.schema.ts";
import { actionRefusal } from "#app/features/actions/action-refusal.ts";
import { startParams } from "#app/features/actions/start-params.ts";
import { markActionDone } from "#app/features/actions/correct-action.server.ts";
import { noteAction } from "#app/features/actions/note-action.server.ts";
import { requireHostViewer } from "#app/platform/require-host.server.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { formReply } from "#app/platform/form-reply.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { databaseOf, todayOf } from "#app/platform/request-context.server.ts";
import type { Db } from "#db/database.server.ts";
import { findSiretOf } from "#db/queries/organisation-siret.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";

/** Who writes in which journal, and where the page goes back: with its filters. */
export async function askJournal({ request, context }: ActionFunctionArgs) {
  const viewer = await requireHostViewer(request, context, "keep actions");
  const url = new URL(request.url);
  return {
    db: databaseOf(context),
    viewer,
    hostId: viewer.organisationId as OrganisationId,
    today: todayOf(context),
    form: await readForm(request),
    start: url.searchParams.get(startParams.prevue),
    back: paths.actions() + kept(url),
  };
}

type Asked = Awaited<ReturnType<typeof askJournal>>;

/**
 * What « Noter l’action » answers: the same page, ready for the next one; the plan, when the form was opened from a line of it
 * that is noted.
 */
export async function answerNote({ db, form, back, start, ...asked }: Asked) {
  const submission = parseWithZod(form, { schema: newActionSchema });
  if (submission.status !== "success") return formReply(submission);
  const outcome = await noteAction(db, { ...asked, input: submission.value });
  switch (outcome) {
    case "noted":
      return redirectSaying(
        isFrom(start, submission.value) ? await planOf(db, asked.hostId, submission.value) : back,
        submission.value.state === "done" ? "Action notée." : "Action prévue notée.",
      );
    case "unknown territory":
    case "done in the future":
    case "unknown planned action":
      return formReply(submission, actionRefusal(outcome));
  }
}

/** What « Noter réalisée » answers on a line. */
export async function answerDone({ db, form, back, ...asked }: Asked) {
  const code = form.get("code");
  const outcome = await markActionDone(db, { ...asked, code: typeof code === "string" ? code : "" });
  if (outcome === "not found") throw new Response(null, { status: 404 });
  return redirectSaying(back, "Action réalisée.");
}

function isFrom(start: string | null, { plannedAction }: Pick<ActionInput, "plannedAction">): boolean {
  return start !== null && start === plannedAction;
}

/** The plan of the line that was noted: that of the year of its day. */
async function planOf(db: Db, hostId: OrganisationId, { datedOn }: Pick<ActionInput, "datedOn">) {
  return paths.plan(await findSiretOf(db, hostId), Number(datedOn.slice(0, 4)));
}

/** The filters: neither what the form started with, nor the `?index` by which Remix marks a form sent to an index route. */
function kept({ searchParams }: URL): string {
  const params = new URLSearchParams(searchParams);
  for (const name of ["index", ...Object.values(startParams)]) params.delete(name);
  return params.size === 0 ? "" : `?${params.toString()}`;
}
