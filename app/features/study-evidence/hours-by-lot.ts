import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import { sizeLot } from "#app/domain/sizing/lot-sizing.ts";
import { ratesOf, sizedStudyOf } from "#app/features/studies/sized-study.ts";
import type { Study } from "#db/queries/studies/study-list.server.ts";
import type { StudyLot } from "#db/queries/studies/study-lots.server.ts";

/** Whole hours of the kept scenario, as if each lot owed some: what it carries is what is to be proposed. */
export function hoursByLot(study: Study, lots: readonly StudyLot[]): Map<string, InsertionHours | null> {
  const rate = ratesOf(study)[study.scenario];
  const sized = sizedStudyOf(study, lots).lots;
  return new Map(sized.map((lot) => [lot.id, sizeLot(lot, rate)?.hours ?? null]));
}
