import { numberLots, type NumberedLot } from "#app/domain/pasted-lots/number-lots.ts";
import type { PastedLot } from "#app/domain/pasted-lots/pasted-lot.ts";
import { isTrade, type Trade } from "#app/domain/trade.ts";
import type { StudyLot } from "#db/queries/studies/study-lots.server.ts";
import type { Id } from "#db/schema/columns.ts";
import { givenLotOf, pastedReason } from "./given-lots.server.ts";
import { formerShareOf, labourShareOf, type ReferenceShares } from "#app/features/studies/labour-share.ts";
import type { PlannedLot } from "#app/features/study-lots/planned-lots.ts";
import { newLotValues } from "#app/features/studies/lot-defaults.ts";
import { lotsBeside, type PasteWay } from "./paste-way.ts";

/** A pasted lot with what it would be in the study. */
export type PlannedPaste = PlannedLot & { pasted: NumberedLot };

type Into = {
  /** Of the form: the same sent twice plans the same lots. */
  formId: string;
  onTaken: PasteWay;
  stored: readonly StudyLot[];
  shares: ReferenceShares;
};

/** What every pasted lot becomes: a new one, or another version of the one that has its number. */
export function planPaste(
  lots: readonly PastedLot[],
  { formId, onTaken, stored, shares }: Into,
): PlannedPaste[] {
  const shareOf = (trade: Trade | null) => (trade === null ? null : shares[trade]);
  const beside = lotsBeside(stored, onTaken);
  const byNumber = new Map(beside.map((lot) => [lot.number, lot]));
  const taken = beside.map(({ number }) => number);
  return numberLots(lots, taken, onTaken === "update" ? "update" : "next").map((pasted) => {
    const over = pasted.over === null ? undefined : byNumber.get(pasted.over);
    if (over !== undefined) return { pasted, id: over.id, values: corrected(over, pasted, shareOf) };
    const { id, ...given } = givenLotOf(formId, pasted);
    return { pasted, id: id as Id<"study_lot">, values: newLotValues(given, shareOf) };
  });
}

/** What the pasted line says goes over what is stored; what it does not say stays. */
function corrected(
  stored: StudyLot,
  pasted: NumberedLot,
  shareOf: (trade: Trade | null) => ReferenceShares[Trade] | null,
): PlannedLot["values"] {
  const trade = pasted.trade ?? (isTrade(stored.trade) ? stored.trade : null);
  const former = formerShareOf(stored, trade);
  const typed = stored.labourShareOrigin === "typed" ? stored.labourShare : former;
  const share =
    pasted.labourShare === null
      ? { share: typed, reason: stored.labourShareReason }
      : { share: pasted.labourShare, reason: pastedReason };
  const hasAmount = pasted.amountLow !== null;
  return {
    ...stored,
    title: pasted.title,
    cpv: pasted.cpv ?? stored.cpv,
    trade,
    amountLow: hasAmount ? pasted.amountLow : stored.amountLow,
    amountHigh: hasAmount ? pasted.amountHigh : stored.amountHigh,
    ...labourShareOf(share, shareOf(trade), former),
    durationMonths: pasted.months ?? stored.durationMonths,
  };
}
