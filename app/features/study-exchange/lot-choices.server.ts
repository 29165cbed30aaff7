import type { Day } from "#app/domain/calendar.ts";
import type { LotDecision } from "#app/domain/study-state.ts";
import type { Db } from "#db/database.server.ts";
import type { Study } from "#db/queries/studies/study-list.server.ts";
import type { StudyLot } from "#db/queries/studies/study-lots.server.ts";
import { studyEvidence } from "#app/features/study-evidence/study-evidence.server.ts";

export type LotChoice = {
  lot: StudyLot;
  /** Null: nothing can be proposed yet. */
  decision: LotDecision | null;
  /** Decided in the study; otherwise proposed here. */
  decided: boolean;
  /** Why, in words. */
  reasons: string[];
};

/** For each lot what is decided, else what is proposed, with why. */
export async function lotChoices(
  db: Db,
  asked: { study: Study; lots: readonly StudyLot[]; today: Day },
): Promise<LotChoice[]> {
  const evidence = new Map((await studyEvidence(db, asked)).lots.map((lot) => [lot.id, lot]));
  return asked.lots.map((lot) => {
    if (lot.mechanism !== null) {
      const reasons = lot.mechanismReason === null ? [] : [lot.mechanismReason];
      return { lot, decision: lot.mechanism, decided: true, reasons };
    }
    const { decision, complete, reasons } = evidence.get(lot.id)?.proposal ?? {
      decision: "none",
      complete: false,
      reasons: [],
    };
    return { lot, decision: complete ? decision : null, decided: false, reasons };
  });
}
