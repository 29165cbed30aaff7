import { buyerOfNotice } from "#app/features/notices/buyer-of-notice.server.ts";
import { contractOfNotice } from "#app/features/notices/contract-of-notice.server.ts";
import { convertNotice } from "#app/features/notices/convert-notice.server.ts";
import type { askNotice } from "#app/features/notices/own-notice.server.ts";
import { newIdIn } from "#app/features/record-form/refuse-record.server.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { answerMade } from "./answer-conversion.server.ts";

type Asked = Awaited<ReturnType<typeof askNotice>>;

/** One click: the contract the notice says; the form when its buyer is to be told, or when that one cannot be made. */
export async function convertDirectly({ db, viewer, organisationId, notice }: Asked, form: FormData) {
  const id = newIdIn(form);
  const buyer = await buyerOfNotice(db, notice);
  const toForm = (why: string) => redirectSaying(paths.convertNotice(notice.id), why);
  if (!buyer.isSure && notice.contractId === null)
    return toForm("Dites qui est l’acheteur, puis créez le marché.");
  const input = await contractOfNotice(db, { id, notice, buyer, facilitator: viewer.name });
  const told = await convertNotice(db, { viewer, hostId: organisationId, noticeId: notice.id, input });
  return told.outcome === "contract refused"
    ? toForm("Le marché n’a pas pu être créé tel quel\u00a0: relisez-le, puis créez-le.")
    : answerMade(told, notice.id);
}
