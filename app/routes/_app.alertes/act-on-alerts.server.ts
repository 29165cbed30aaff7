import { parseWithZod } from "@conform-to/zod/v4";
import type { AppLoadContext } from "@remix-run/node";
import { countAttempt } from "#app/features/accounts/count-attempt.server.ts";
import { throttleRules } from "#app/features/accounts/throttle.ts";
import { alertFormSchema } from "#app/features/alerts/alert-form.schema.ts";
import { unsubscribeUrl } from "#app/features/alerts/alert-urls.server.ts";
import { previewDigest } from "#app/features/alerts/preview-digest.server.ts";
import { renewFeedKey, saveAlerts } from "#app/features/alerts/save-alerts.server.ts";
import { conflictWords } from "#app/features/record-form/conflict-words.ts";
import { recordFields } from "#app/features/record-form/record-reply.ts";
import { refuseRecord, textIn } from "#app/features/record-form/refuse-record.server.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { sendMail } from "#app/platform/mail/send-mail.server.ts";
import { envOf, nowOf, todayOf } from "#app/platform/request-context.server.ts";
import type { OwnAlerts } from "./ask-own-alerts.server.ts";

/** Keeps the choice; or gives the form again, with why. */
export async function saveChoice(context: AppLoadContext, own: OwnAlerts, form: FormData) {
  const seen = textIn(form, recordFields.seen);
  const submission = parseWithZod(form, { schema: alertFormSchema });
  if (submission.status !== "success") return refuseRecord(submission, { seen });
  const input = submission.value;
  const { accountId, viewer } = own;
  const saved = await saveAlerts(own.db, { accountId, actor: viewer, now: nowOf(context), input, seen });
  if (saved.outcome === "saved") {
    const said =
      input.frequency === "never" ? "C’est noté\u00a0: aucun récapitulatif ne partira." : "C’est noté.";
    return redirectSaying(paths.alerts(), said);
  }
  const conflict = {
    ...conflictWords({ ...saved, what: "ces réglages" }),
    sentence: "Ces réglages ont changé ailleurs depuis que cette page est ouverte.",
  };
  const rejection = { formErrors: [conflict.sentence] };
  return refuseRecord(submission, { conflict, seen: String(saved.revision), rejection });
}

/** Draws other private addresses, the first ones when there are none. */
export async function changeAddresses(
  context: AppLoadContext,
  { db, accountId, viewer, setting }: OwnAlerts,
) {
  await renewFeedKey(db, { accountId, actor: viewer, now: nowOf(context) });
  return redirectSaying(
    paths.alerts(),
    setting === undefined ? "Adresses créées." : "Adresses changées\u00a0: les anciennes ne s’ouvrent plus.",
  );
}

/** Sends what would leave now, without noting it as told; thirty an hour at most. */
export async function sendPreview(context: AppLoadContext, own: OwnAlerts) {
  const { db, accountId, email, addresses } = own;
  const said = (text: string) => redirectSaying(paths.alerts(), text);
  const { mail } = envOf(context);
  if (mail === null)
    return said("Cette installation n’a pas de serveur de courriel\u00a0: rien n’est parti.");
  const wait = await countAttempt(db, `alert-preview:${accountId}`, throttleRules.address, nowOf(context));
  if (wait > 0) throw new Response(null, { status: 429 });
  const preview = await previewDigest(db, { ...own, ...addresses, today: todayOf(context) });
  if (preview === null) return said("Il n’y a rien de nouveau à envoyer.");
  const answer = await sendMail(mail, {
    to: email,
    subject: `[Aperçu] ${preview.subject}`,
    text: preview.body,
    unsubscribeUrl: unsubscribeUrl(addresses, accountId),
  });
  return said(answer.outcome === "sent" ? "Aperçu envoyé." : `L’aperçu n’est pas parti. ${answer.failure}`);
}
