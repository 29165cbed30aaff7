import type { AppLoadContext } from "@remix-run/node";
import type { Month } from "#app/domain/calendar.ts";
import { sendMessage } from "#app/features/messages/send-message.server.ts";
import type { LinkUseId } from "#db/queries/company-links/link-uses.server.ts";
import type { LinkedContract } from "#db/queries/company-links/links.server.ts";
import type { Instant } from "#db/schema/columns.ts";
import { totalOf, type ReadDeclaration } from "./read-declared.server.ts";
import { receiptKey, receiptMail } from "./receipt.ts";

type Sent = {
  link: LinkedContract;
  useId: LinkUseId;
  month: Month;
  at: Instant;
  email: string;
  declared: ReadDeclaration;
};

/** Sends the receipt of a declaration to the address its sender gave. Its page tells what became of it. */
export async function sendReceipt(
  context: AppLoadContext,
  { link, useId, month, at, email, declared: { read } }: Sent,
): Promise<void> {
  await sendMessage(context, {
    kind: "receipt",
    hostId: link.hostId,
    contractId: link.contractId,
    organisationId: link.organisationId,
    to: email,
    ...receiptMail({
      id: useId,
      month,
      at,
      read,
      total: totalOf(read),
      companyName: link.companyName,
      contractTitle: link.title,
      followedBy: link.facilitator ?? link.hostName,
      hostName: link.hostName,
    }),
    accountId: null,
    onceKey: receiptKey(useId),
  });
}
