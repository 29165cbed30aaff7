import { createHash } from "node:crypto";
import type { PastedLot } from "#app/domain/pasted-lots/pasted-lot.ts";
import type { GivenLot } from "#app/features/studies/lot-defaults.ts";

/** Why a pasted labour share is another than that of its trade. */
export const pastedReason = "Reprise du tableau collé";

/** A pasted lot as a new lot is given. Its id comes from the form's: the same form sent twice gives the same lots. */
export function givenLotOf(formId: string, lot: PastedLot & { number: string }): GivenLot {
  return {
    id: lotId(formId, lot.line),
    number: lot.number,
    title: lot.title,
    cpv: lot.cpv,
    trade: lot.trade,
    amountLow: lot.amountLow,
    amountHigh: lot.amountHigh,
    labourShare: lot.labourShare,
    labourShareReason: lot.labourShare === null ? null : pastedReason,
    durationMonths: lot.months,
  };
}

/** The id of the lot on that line of a form. */
export function lotId(formId: string, line: number): string {
  return createHash("sha256").update(`${formId} ${line}`).digest("base64url").slice(0, 22);
}
