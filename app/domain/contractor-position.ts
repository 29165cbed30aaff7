import { creditedContractors, splitByContractor, type Contractor } from "./contractor-split.ts";
import { noHours, type InsertionHours } from "./insertion-hours.ts";

/** Hours done on a commitment; null: they name no contractor. */
export type CreditedHours = { contractorId: string | null; hours: InsertionHours };

/** Where one contractor stands, in hundredths. A subcontractor owes nothing itself: due and remaining are null. */
export type ContractorPosition = {
  organisationId: string;
  due: InsertionHours | null;
  done: InsertionHours;
  remaining: InsertionHours | null;
};

/**
 * Where each contractor of a lot stands on one commitment: its part of the obligation, what was done for it, what it
 * still owes (never below 0). Parts add up to due. Source: indicators.md, « Split by contractor ».
 */
export function contractorPositions(
  { due, hours }: { due: InsertionHours; hours: readonly CreditedHours[] },
  onLot: readonly Contractor[],
): ContractorPosition[] {
  const parts = new Map(splitByContractor(due, onLot).map((part) => [part.organisationId, part.due]));
  return onLot.map(({ organisationId }) => {
    const part = parts.get(organisationId) ?? null;
    const done = hours
      .filter(({ contractorId }) => creditedContractors(contractorId, onLot).includes(organisationId))
      .reduce<number>((sum, credited) => sum + credited.hours, noHours) as InsertionHours;
    return {
      organisationId,
      due: part,
      done,
      remaining: part === null ? null : (Math.max(part - done, 0) as InsertionHours),
    };
  });
}
