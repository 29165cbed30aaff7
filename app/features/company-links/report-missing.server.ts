import { parseWithZod } from "@conform-to/zod/v4";
import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { sendMessage } from "#app/features/messages/send-message.server.ts";
import { paths } from "#app/paths.ts";
import { formReply } from "#app/platform/form-reply.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { missingPersonSchema } from "./declaration.schema.ts";
import { countLinkAct, openCompanyLink } from "./open-company-link.server.ts";

/** Tells the host of a person its company’s page does not show. Sent twice, it is told once. */
export async function reportMissing({ request, context, params }: ActionFunctionArgs) {
  const link = await openCompanyLink(context, params.token);
  const submission = parseWithZod(await readForm(request), { schema: missingPersonSchema });
  if (submission.status !== "success") return formReply(submission);
  const { id, text } = submission.value;
  await countLinkAct(context, link.id);
  await sendMessage(context, {
    kind: "missing_person",
    hostId: link.hostId,
    contractId: link.contractId,
    organisationId: link.organisationId,
    to: link.hostEmail,
    subject: `Il manque une personne\u00a0: ${link.companyName}`,
    body: `${link.companyName} signale une personne absente de sa page, sur le marché «\u00a0${link.title}\u00a0»\u00a0:\n\n${text}`,
    accountId: null,
    onceKey: `missing:${link.id}:${id}`,
  });
  return redirect(`${paths.declareMissing(params.token ?? "")}?transmis=1`);
}
