import type { OnTakenNumber } from "#app/domain/pasted-lots/number-lots.ts";
import type { Cents } from "#app/domain/money.ts";
import type { Study } from "#db/queries/studies/study-list.server.ts";
import type { StudyLot } from "#db/queries/studies/study-lots.server.ts";

/** What becomes of the lots the study has: kept, those of the same numbers written over, or all replaced. */
export type PasteWay = OnTakenNumber | "replace";

type Lot = Pick<StudyLot, "number" | "title" | "amountLow" | "amountHigh">;

/** The single lot a study opens with stands for the whole contract: its lots, once known, replace it. */
export function proposedWay(study: Pick<Study, "title">, lots: readonly Lot[]): PasteWay {
  const [only, ...others] = lots;
  return others.length === 0 && only?.title === study.title ? "replace" : "next";
}

/** The lots the pasted ones come beside. */
export function lotsBeside<Stored extends Lot>(stored: readonly Stored[], way: PasteWay): readonly Stored[] {
  return way === "replace" ? [] : stored;
}

/** What the whole need is estimated at once its lots replace the single one that stood for it: what that one said, if nothing else did. */
export function needAfter(
  study: Pick<Study, "title" | "estimatedValue">,
  lots: readonly Lot[],
  way: PasteWay,
): Cents | null {
  if (study.estimatedValue !== null || way !== "replace" || proposedWay(study, lots) !== "replace")
    return study.estimatedValue;
  const [only] = lots;
  return only?.amountHigh ?? only?.amountLow ?? null;
}
