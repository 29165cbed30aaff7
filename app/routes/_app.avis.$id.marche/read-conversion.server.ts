import { randomUUID } from "node:crypto";
import { readFormChoices } from "#app/features/contracts/read-form-choices.server.ts";
import { buyerOfNotice } from "#app/features/notices/buyer-of-notice.server.ts";
import { contractOfNotice, noticeFormValues } from "#app/features/notices/contract-of-notice.server.ts";
import type { askNotice } from "#app/features/notices/own-notice.server.ts";

type Asked = Awaited<ReturnType<typeof askNotice>>;

/** The form of the contract a notice is about to become. */
export async function readConversion({ db, viewer, organisationId, notice }: Asked) {
  const buyer = await buyerOfNotice(db, notice);
  const asked = { id: randomUUID(), notice, buyer, facilitator: viewer.name };
  return {
    id: notice.id,
    title: notice.title,
    buyerName: notice.buyerName ?? "non dit",
    isBuyerSure: buyer.isSure,
    defaultValue: noticeFormValues(await contractOfNotice(db, asked)),
    formChoices: await readFormChoices(db, organisationId),
  };
}
