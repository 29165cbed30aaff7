import { parseWithZod } from "@conform-to/zod/v4";
import { redirect, type AppLoadContext } from "@remix-run/node";
import { markSent } from "#app/features/messages/mark-sent.server.ts";
import { markSchema, messageIntents, resendSchema } from "#app/features/messages/message-form.schema.ts";
import { resendMessage } from "#app/features/messages/resend-message.server.ts";
import type { ReminderAsk } from "#app/features/reminders/ask-reminders.server.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { formReply } from "#app/platform/form-reply.server.ts";
import { dayInParis } from "#app/platform/request-context.server.ts";
import type { WholeMessage } from "#db/queries/message-log.server.ts";

type Asked = { context: AppLoadContext; ask: ReminderAsk; message: WholeMessage; form: FormData };

const changedWords = "Rien n’est changé\u00a0: ce message a été traité entre-temps.";

/** What the two forms of a message do. */
export function answerMessage(asked: Asked) {
  return asked.form.get("intent") === messageIntents.mark ? answerMark(asked) : answerResend(asked);
}

async function answerResend({ context, ask, message, form }: Asked) {
  const submission = parseWithZod(form, { schema: resendSchema });
  if (submission.status !== "success") return formReply(submission);
  const { seen, to } = submission.value;
  const back = paths.message(message.id);
  const outcome = await resendMessage(context, ask, { message, seen, to });
  switch (outcome) {
    case "sent":
      return redirectSaying(back, "Message envoyé.");
    case "failed":
      return redirect(back);
    case "no server":
      return formReply(submission, {
        formErrors: ["Aucun serveur de courriel n’est réglé\u00a0: rien n’est parti."],
      });
    case "not waiting":
    case "changed meanwhile":
      return redirectSaying(back, changedWords);
  }
}

async function answerMark({ ask, message, form }: Asked) {
  const schema = markSchema({ from: dayInParis(new Date(message.createdAt)), today: ask.today });
  const submission = parseWithZod(form, { schema });
  if (submission.status !== "success") return formReply(submission);
  const { seen, sentOn } = submission.value;
  const outcome = await markSent(ask.db, ask, { message, seen, day: sentOn });
  switch (outcome) {
    case "marked":
      return redirectSaying(paths.message(message.id), "Message marqué comme envoyé.");
    case "not waiting":
    case "changed meanwhile":
      return redirectSaying(paths.message(message.id), changedWords);
  }
}
