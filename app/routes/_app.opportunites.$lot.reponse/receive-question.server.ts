import { parseWithZod } from "@conform-to/zod/v4";
import type { AppLoadContext } from "@remix-run/node";
import { questionSchema } from "#app/features/opportunity-answers/answer-form.schema.ts";
import { sendQuestion } from "#app/features/opportunity-answers/send-question.server.ts";
import { tellHost } from "#app/features/opportunity-answers/tell-host.server.ts";
import { newIdIn, refuseRecord } from "#app/features/record-form/refuse-record.server.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { nowOf, todayOf } from "#app/platform/request-context.server.ts";
import { instant } from "#app/platform/session.server.ts";
import type { OwnCall } from "./receive-answer.server.ts";

/** Keeps a message to the facilitator, then tells the host; refused, gives it back as it was typed. */
export async function receiveQuestion(
  context: AppLoadContext,
  { db, viewer, organisationId, lotId }: OwnCall,
  form: FormData,
) {
  const submission = parseWithZod(form, { schema: questionSchema });
  if (submission.status !== "success") return refuseRecord(submission);
  const own = { organisationId, lotId };
  const id = newIdIn(form);
  const { message: body } = submission.value;
  const when = { today: todayOf(context), at: instant(nowOf(context)) };
  const sent = await sendQuestion(db, { ...own, viewer, id, body, ...when });
  switch (sent.outcome) {
    case "sent":
      await tellHost(context, { ...own, viewer, what: "question", onceKey: `opportunity-message ${id}` });
      return redirectSaying(paths.opportunity(lotId), "Message envoyé à la facilitatrice.");
    case "already sent":
      return redirectSaying(paths.opportunity(lotId), "Message envoyé à la facilitatrice.");
    case "not found":
      throw new Response(null, { status: 404 });
    case "closed":
      return refuseRecord(submission, {
        rejection: {
          formErrors: [
            "Cette opportunité est fermée et vous n’y aviez pas répondu\u00a0: votre message n’est pas envoyé. Copiez-le si vous voulez l’envoyer autrement.",
          ],
        },
      });
  }
}
