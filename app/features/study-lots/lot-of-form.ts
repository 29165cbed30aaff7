import type { Cents } from "#app/domain/money.ts";
import type { StudyLot } from "#db/queries/studies/study-lots.server.ts";
import {
  formerShareOf,
  labourShareOf,
  lacksReason,
  type ReferenceShare,
} from "#app/features/studies/labour-share.ts";
import { tradeOf } from "#app/features/studies/lot-defaults.ts";
import type { LotBase, StudyLotInput } from "./study-lot-fields.ts";
import type { StudyLotValues } from "#app/features/studies/study-lot-values.ts";

export type LotOfForm = {
  values: StudyLotValues;
  /** The labour share of its trade. */
  reference: ReferenceShare | null;
  /** The share leaves the reference and does not say why. */
  isReasonMissing: boolean;
};

/** A lot as its own page writes it. Its labour share follows a change of trade unless it was typed. */
export function lotOfForm(input: StudyLotInput, { stored, shares }: LotBase): LotOfForm {
  const { labourShare, labourShareReason, staff, threshold, ...asTyped } = input;
  const trade = tradeOf(input);
  const reference = trade === null ? null : shares[trade];
  const share = followsTrade(input, stored, trade) ? null : labourShare;
  const typed = { share, reason: labourShareReason };
  const former = formerShareOf(stored, trade);
  const hasStaff = staff !== null && staff > 0;
  return {
    values: {
      ...asTyped,
      trade,
      ...labourShareOf(typed, reference, former),
      staff: hasStaff ? staff : null,
      staffKept: hasStaff ? input.staffKept : null,
      threshold: threshold ?? (0 as Cents),
    },
    reference,
    isReasonMissing: lacksReason(typed, reference, former),
  };
}

/** The share is still that of the trade the lot had. */
function followsTrade(input: StudyLotInput, stored: StudyLot | undefined, trade: string | null): boolean {
  return (
    stored?.labourShareOrigin === "reference" &&
    stored.labourShare === input.labourShare &&
    stored.trade !== trade
  );
}
