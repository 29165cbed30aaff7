import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, type AppLoadContext } from "@remix-run/node";
import type { Viewer } from "#app/domain/viewer.ts";
import { createAccountSchema } from "#app/features/accounts/create-account.schema.ts";
import { createAccount } from "#app/features/accounts/create-account.server.ts";
import { disableAccount, enableAccount, resendLink } from "#app/features/accounts/manage-account.server.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { databaseOf, envOf, nowOf } from "#app/platform/request-context.server.ts";
import type { AccountId } from "#db/schema/columns.ts";
import { intents } from "./intents.ts";

/** What the page shows after a form: its refusals, or the link just made, shown this once. */
type Done = { create?: SubmissionResult; link?: { url: string; life: string }; refused?: string };

const lives = {
  invitation: "7 jours",
  either: "7 jours (30 minutes si le compte avait déjà un mot de passe)",
};

/** The forms of the page. */
export async function accountsAction(request: Request, context: AppLoadContext, viewer: Viewer) {
  const form = await readForm(request);
  const id = textOf(form, "id") as AccountId;
  const who = { actor: viewer, now: nowOf(context) };
  const db = databaseOf(context);
  switch (textOf(form, "intent")) {
    case intents.create:
      return create(context, viewer, form);
    case intents.disable:
      return closed(await disableAccount(db, id, who));
    case intents.enable:
      if ((await enableAccount(db, id, who)) === "account not found")
        throw new Response(null, { status: 404 });
      return redirectSaying(paths.accounts(), "Compte rouvert.");
    case intents.resend: {
      const made = await resendLink(db, id, who);
      if (made.outcome !== "link made") throw new Response(null, { status: 404 });
      return data<Done>({ link: { url: linkUrl(context, made.token), life: lives.either } });
    }
    default:
      throw new Response(null, { status: 400 });
  }
}

async function create(context: AppLoadContext, viewer: Viewer, form: FormData) {
  const submission = parseWithZod(form, { schema: createAccountSchema });
  if (submission.status !== "success") return data<Done>({ create: submission.reply() }, { status: 400 });
  const { siret = null, territoryCode = null, ...rest } = submission.value;
  const input = { ...rest, siret, territoryCode };
  const made = await createAccount(databaseOf(context), input, { actor: viewer, now: nowOf(context) });
  const refuse = (field: string, sentence: string) =>
    data<Done>({ create: submission.reply({ fieldErrors: { [field]: [sentence] } }) }, { status: 400 });
  switch (made.outcome) {
    case "created":
      return data<Done>({
        create: submission.reply({ resetForm: true }),
        link: { url: linkUrl(context, made.token), life: lives.invitation },
      });
    case "email taken":
      return refuse(
        "email",
        "Cette adresse a déjà un compte\u00a0: renvoyez-lui plutôt un lien, dans la liste.",
      );
    case "organisation needed":
      return refuse("siret", "Ce rôle s’exerce dans une organisation\u00a0: écrivez son SIRET, 14 chiffres.");
    case "organisation unknown":
      return refuse(
        "organisationName",
        "Ce SIRET n’est pas encore connu ici\u00a0: écrivez le nom de l’organisation.",
      );
    case "territory unknown":
      return refuse(
        "territoryCode",
        "Choisissez le territoire que cette direction suit, par exemple Grésivaudan.",
      );
  }
}

function closed(outcome: Awaited<ReturnType<typeof disableAccount>>) {
  switch (outcome) {
    case "disabled":
    case "already disabled":
      return redirectSaying(
        paths.accounts(),
        "Compte fermé\u00a0: ses sessions et ses jetons n’ouvrent plus rien.",
      );
    case "own account":
      return data<Done>(
        {
          refused:
            "Vous ne pouvez pas fermer votre propre compte\u00a0: demandez-le à un autre administrateur.",
        },
        { status: 400 },
      );
    case "account not found":
      throw new Response(null, { status: 404 });
  }
}

function linkUrl(context: AppLoadContext, token: string): string {
  return envOf(context).publicOrigin + paths.invitation(token);
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
