import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import { toldHours } from "#app/domain/sizing/study-sizing.ts";
import { sizeStoredStudy } from "#app/features/studies/sized-study.ts";
import type { Study } from "#db/queries/studies/study-list.server.ts";
import type { StudyLot } from "#db/queries/studies/study-lots.server.ts";
import type { KeptProposal } from "./kept-proposals.ts";

export type StudyProposed = { study: Study; lots: readonly StudyLot[]; kept: readonly KeptProposal[] };

/**
 * The hours of the scenario kept, now and once what is proposed for the lots left open is followed: a lot that takes an action,
 * or nothing, no longer owes those it was counted for. Null when they are the same, or cannot be told.
 */
export function hoursOnceFollowed({
  study,
  lots,
  kept,
}: StudyProposed): { before: InsertionHours; after: InsertionHours } | null {
  const decisions = new Map(kept.map(({ lot, mechanism }) => [lot, mechanism]));
  const followed = lots.map((lot) => ({ ...lot, mechanism: decisions.get(lot) ?? lot.mechanism }));
  const hoursOf = (some: readonly StudyLot[]) =>
    toldHours(sizeStoredStudy(study, some)[study.scenario].total);
  const [before, after] = [hoursOf(lots), hoursOf(followed)];
  return before === null || after === null || before === after ? null : { before, after };
}
