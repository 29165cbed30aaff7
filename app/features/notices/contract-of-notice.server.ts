import { freeReference } from "#app/features/contracts/free-reference.server.ts";
import type { ContractInput } from "#app/features/contracts/contract-form.schema.ts";
import type { Db } from "#db/database.server.ts";
import type { StoredNotice } from "#db/queries/notices/notice-list.server.ts";
import type { NoticeBuyer } from "./buyer-of-notice.server.ts";

type Asked = { id: string; notice: StoredNotice; buyer: NoticeBuyer; facilitator: string };

/**
 * The programmed contract a notice becomes: what the notice says, one lot, no mechanism yet (« à préciser »). It was put
 * out to tender the day it was published.
 */
export async function contractOfNotice(
  db: Db,
  { id, notice, buyer, facilitator }: Asked,
): Promise<ContractInput> {
  const reference = await freeReference(db, notice.publishedOn.slice(0, 4), buyer);
  return {
    id,
    reference,
    title: notice.title,
    buyer: buyer.buyer,
    buyerName: buyer.buyerName,
    category: notice.category,
    procedure: null,
    cpv: notice.cpv,
    amount: null,
    estimatedValue: null,
    consultationOn: notice.publishedOn,
    notifiedOn: null,
    startsOn: null,
    endsOn: null,
    kickoffOn: null,
    durationMonths: null,
    commune: null,
    territory: null,
    stage: "planned",
    facilitator,
    derogation: null,
    derogationReason: null,
    lots: [{ number: "1", title: null, cpv: notice.cpv, amount: null, trade: null, commitments: [] }],
  };
}

/** The same as its form shows it. */
export function noticeFormValues(input: ContractInput) {
  return {
    id: input.id,
    reference: input.reference,
    title: input.title,
    buyer: input.buyer,
    buyerName: input.buyerName ?? "",
    category: input.category,
    cpv: input.cpv ?? "",
    consultationOn: input.consultationOn ?? "",
    stage: input.stage,
    facilitator: input.facilitator ?? "",
    lots: input.lots.map(({ number, cpv }) => ({ number, cpv: cpv ?? "", commitments: [] })),
  };
}
