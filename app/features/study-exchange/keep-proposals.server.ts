import type { Transaction } from "kysely";
import type { Day } from "#app/domain/calendar.ts";
import { differences, trailOf } from "#app/features/record-form/compare-values.ts";
import { studyEvidence } from "#app/features/study-evidence/study-evidence.server.ts";
import { studyLotWords } from "#app/features/study-lots/study-lot-words.ts";
import type { AuditChange } from "#db/queries/audit.server.ts";
import type { Study } from "#db/queries/studies/study-list.server.ts";
import { listStudyLots } from "#db/queries/studies/study-lots.server.ts";
import { updateStudyLot } from "#db/queries/studies/write-study-lots.server.ts";
import type { Database } from "#db/schema.ts";
import { keptProposals } from "#app/features/study-evidence/kept-proposals.ts";

const words = { mechanism: studyLotWords.mechanism, mechanism_reason: studyLotWords.mechanism_reason };

/**
 * What is approved no longer moves: a lot left to what is proposed takes what is proposed today, with its reasons. Those for
 * which too little is known stay undecided. Returns what changed, for the trail.
 */
export async function keepProposals(
  trx: Transaction<Database>,
  { study, today }: { study: Study; today: Day },
): Promise<AuditChange[]> {
  const lots = await listStudyLots(trx, [study.id]);
  if (lots.every(({ mechanism }) => mechanism !== null)) return [];
  const evidence = await studyEvidence(trx, { study, lots, today });
  const kept: AuditChange[] = [];
  for (const { lot, mechanism, mechanismReason } of keptProposals(lots, evidence.lots)) {
    const decided = { mechanism, mechanism_reason: mechanismReason };
    await updateStudyLot(trx, { id: lot.id, studyId: study.id }, decided);
    const before = { mechanism: null, mechanism_reason: lot.mechanismReason };
    kept.push(...trailOf("study_lot", lot.id, differences(words, before, decided)));
  }
  return kept;
}
