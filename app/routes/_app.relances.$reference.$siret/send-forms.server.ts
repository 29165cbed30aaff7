import { parseWithZod } from "@conform-to/zod/v4";
import { redirect, type AppLoadContext } from "@remix-run/node";
import type { LateCompany } from "#app/features/hours/late-companies.server.ts";
import type { ReminderAsk } from "#app/features/reminders/ask-reminders.server.ts";
import { keepNotice } from "#app/features/reminders/keep-notice.server.ts";
import { noticeFormSchema, reminderFormSchema } from "#app/features/reminders/reminder-form.schema.ts";
import { sendReminder } from "#app/features/reminders/send-reminder.server.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { formReply } from "#app/platform/form-reply.server.ts";
import { nowOf } from "#app/platform/request-context.server.ts";

type Sent = { context: AppLoadContext; ask: ReminderAsk; company: LateCompany; form: FormData };

/** « Envoyer la relance ». */
export async function answerReminder({ context, ask, company, form }: Sent) {
  const submission = parseWithZod(form, { schema: reminderFormSchema });
  if (submission.status !== "success") return formReply(submission);
  const { level, ...text } = submission.value;
  const kept = await sendReminder(context, ask, company, { ...text, level: level === "1" ? 1 : 2 });
  switch (kept.outcome) {
    case "sent":
      return redirectSaying(paths.reminders(), "1 relance envoyée.");
    case "outbox":
      return redirectSaying(paths.message(kept.id), "Relance gardée dans les envois, à copier.");
    case "failed":
      return redirect(paths.message(kept.id));
    case "already sent":
      return formReply(submission, {
        formErrors: [
          "Cette entreprise a déjà été relancée aujourd’hui pour ce marché\u00a0: rien n’est parti.",
        ],
      });
  }
}

/** « Préparer le courrier ». */
export async function answerNotice({ context, ask, company, form }: Sent) {
  const submission = parseWithZod(form, { schema: noticeFormSchema });
  if (submission.status !== "success") return formReply(submission);
  await keepNotice(ask, company, { input: submission.value, now: nowOf(context) });
  return redirectSaying(paths.message(submission.value.id), "Courrier prêt à télécharger.");
}
