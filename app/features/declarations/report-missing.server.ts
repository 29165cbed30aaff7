import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs } from "@remix-run/node";
import { sendMessage } from "#app/features/messages/send-message.server.ts";
import { formReply } from "#app/platform/form-reply.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { missingPersonSchema } from "./declaration.schema.ts";
import type { Declarer } from "./declarer.ts";

/** Tells the host of a person a page does not show, or should not. Sent twice, it is told once. */
export async function reportMissing(
  declarer: Declarer,
  { request, context }: Pick<ActionFunctionArgs, "request" | "context">,
) {
  const submission = parseWithZod(await readForm(request), { schema: missingPersonSchema });
  if (submission.status !== "success") return formReply(submission);
  const { id, text } = submission.value;
  await declarer.countAct();
  await sendMessage(context, {
    kind: "missing_person",
    hostId: declarer.hostId,
    contractId: declarer.contractId,
    organisationId: declarer.organisationId,
    to: declarer.hostEmail,
    ...signalWords(declarer, text),
    accountId: declarer.accountId,
    onceKey: `missing:${declarer.key}:${id}`,
  });
  return declarer.afterSignalling();
}

/** A company tells of a person it does not see; an employer, of anything that is wrong with its hires. */
function signalWords(
  { companyName, title, owns }: Declarer,
  text: string,
): { subject: string; body: string } {
  return owns === "owed"
    ? {
        subject: `Il manque une personne\u00a0: ${companyName}`,
        body: `${companyName} signale une personne absente de sa page, sur le marché «\u00a0${title}\u00a0»\u00a0:\n\n${text}`,
      }
    : {
        subject: `Embauche à corriger\u00a0: ${companyName}`,
        body: `${companyName} signale une embauche à noter ou à corriger, sur le marché «\u00a0${title}\u00a0»\u00a0:\n\n${text}`,
      };
}
