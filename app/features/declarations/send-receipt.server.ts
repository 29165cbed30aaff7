import type { AppLoadContext } from "@remix-run/node";
import type { Month } from "#app/domain/calendar.ts";
import { sendMessage } from "#app/features/messages/send-message.server.ts";
import type { Instant } from "#db/schema/columns.ts";
import { followerOf, type Declarer } from "./declarer.ts";
import { totalOf, type ReadDeclaration } from "./read-declared.server.ts";
import { receiptKey, receiptMail } from "./receipt.ts";

type Sent = {
  declarer: Declarer;
  useId: string;
  month: Month;
  at: Instant;
  email: string;
  declared: ReadDeclaration;
};

/** Sends the receipt of a declaration to the address its sender gave. Its page tells what became of it. */
export async function sendReceipt(
  context: AppLoadContext,
  { declarer, useId, month, at, email, declared: { read } }: Sent,
): Promise<void> {
  await sendMessage(context, {
    kind: "receipt",
    hostId: declarer.hostId,
    contractId: declarer.contractId,
    organisationId: declarer.organisationId,
    to: email,
    ...receiptMail({
      id: useId,
      month,
      at,
      read,
      total: totalOf(read),
      companyName: declarer.companyName,
      contractTitle: declarer.title,
      followedBy: followerOf(declarer),
      hostName: declarer.hostName,
      again: declarer.again,
    }),
    accountId: declarer.accountId,
    onceKey: receiptKey(useId),
  });
}
