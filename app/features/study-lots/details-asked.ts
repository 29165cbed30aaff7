import { lotFamilies } from "#app/domain/clause-kit/kit-lot.ts";
import type { LotDecision } from "#app/domain/study-state.ts";

/** Of a lot: what is decided, else what is proposed, and whether each detail is written already. */
export type AskingLot = {
  /** Its buyer is bound by no code: no criterion of it stands in the texts. */
  isPrivate: boolean;
  decided: LotDecision | null;
  proposed: LotDecision | null;
  weightWritten: boolean;
  actionWritten: boolean;
};

/** Which details of the clauses a lot calls for: those its mechanism needs, and those that are written, to be seen and corrected. */
export function detailsAsked({ isPrivate, decided, proposed, ...written }: AskingLot): {
  weight: boolean;
  action: boolean;
} {
  const families = lotFamilies({ decision: decided ?? proposed ?? "none" }, isPrivate);
  return {
    weight: written.weightWritten || families.includes("criterion"),
    action: written.actionWritten || families.includes("qualitative"),
  };
}
