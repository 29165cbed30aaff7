import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, type AppLoadContext } from "@remix-run/node";
import type { Viewer } from "#app/domain/viewer.ts";
import { createTokenSchema } from "#app/features/accounts/api-token.schema.ts";
import { createToken, revokeOwnToken } from "#app/features/accounts/api-token.server.ts";
import { changePasswordSchema } from "#app/features/accounts/choose-password.schema.ts";
import { changeOwnPassword, endOwnSession } from "#app/features/accounts/own-account.server.ts";
import { waitWords } from "#app/features/accounts/wait-words.ts";
import { saveContact } from "#app/features/forum/edited-contact.server.ts";
import type { RecordReply } from "#app/features/record-form/record-reply.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { databaseOf, nowOf } from "#app/platform/request-context.server.ts";
import { findAccount } from "#db/queries/accounts.server.ts";
import type { AccountId } from "#db/schema/columns.ts";
import { intents } from "./intents.ts";

/** What the page shows after a form: the refusals of one of them, or the token just made, shown this once. */
type Done = {
  password?: SubmissionResult;
  createToken?: SubmissionResult;
  token?: string;
  contact?: RecordReply;
};

/** The five forms of the page. */
export async function accountAction(request: Request, context: AppLoadContext, viewer: Viewer) {
  const form = await readForm(request);
  switch (textOf(form, "intent")) {
    case intents.password:
      return changePassword(request, context, viewer, form);
    case intents.createToken:
      return makeToken(context, viewer, form);
    case intents.revokeToken:
      return revokeToken(context, viewer, textOf(form, "id"));
    case intents.endSession:
      return endSession(context, viewer, textOf(form, "handle"));
    case intents.contact:
      return keepContact(context, viewer, form);
    default:
      throw new Response(null, { status: 400 });
  }
}

/** One's own line of the network's contact list. */
async function keepContact(context: AppLoadContext, viewer: Viewer, form: FormData) {
  const asked = { viewer, id: viewer.accountId, form, back: `${paths.account()}#annuaire-du-reseau` };
  const saved = await saveContact(databaseOf(context), asked);
  return "data" in saved ? refused({ contact: saved.data }) : saved;
}

async function changePassword(request: Request, context: AppLoadContext, viewer: Viewer, form: FormData) {
  const account = await findAccount(databaseOf(context), viewer.accountId as AccountId);
  const owner = { email: account?.email ?? "", name: viewer.name };
  const submission = parseWithZod(form, { schema: changePasswordSchema(owner) });
  const hidden = { hideFields: ["current", "password", "again"] };
  if (submission.status !== "success") return refused({ password: submission.reply(hidden) });
  const result = await changeOwnPassword(request, context, viewer, submission.value);
  switch (result.outcome) {
    case "changed":
      return redirectSaying(paths.account(), "Mot de passe changé.");
    case "wrong password": {
      const fieldErrors = {
        current: ["Ce n’est pas votre mot de passe actuel\u00a0: retapez-le en entier."],
      };
      return refused({ password: submission.reply({ fieldErrors, ...hidden }) });
    }
    case "wait":
      return refused(
        { password: submission.reply({ formErrors: [waitWords(result.wait)], ...hidden }) },
        429,
      );
  }
}

async function makeToken(context: AppLoadContext, viewer: Viewer, form: FormData) {
  const submission = parseWithZod(form, { schema: createTokenSchema });
  if (submission.status !== "success") return refused({ createToken: submission.reply() });
  const token = await createToken(databaseOf(context), { viewer, ...submission.value, now: nowOf(context) });
  return data<Done>({ token, createToken: submission.reply({ resetForm: true }) });
}

async function revokeToken(context: AppLoadContext, viewer: Viewer, id: string) {
  const revoked = await revokeOwnToken(databaseOf(context), { viewer, id, now: nowOf(context) });
  if (!revoked) throw new Response(null, { status: 404 });
  return redirectSaying(paths.account(), "Jeton révoqué\u00a0: il n’ouvre plus rien.");
}

async function endSession(context: AppLoadContext, viewer: Viewer, handle: string) {
  const ended = await endOwnSession(context, viewer, handle);
  if (!ended) throw new Response(null, { status: 404 });
  return redirectSaying(paths.account(), "Session fermée.");
}

function refused(done: Done, status = 400) {
  return data<Done>(done, { status });
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
