import { addMonths, type Day } from "./calendar.ts";

/** Months a link opens after the end of its contract: the last hours are declared, and corrected, by then. */
const afterEnd = 3;
const withoutEnd = 12;

/**
 * The last day a company’s link opens: three months after the end of the contract, a year when nobody said it. A
 * contract that should have ended already leaves three months from today. Source: our choice.
 */
export function companyLinkExpiry(contractEnd: Day | null, today: Day): Day {
  if (contractEnd === null) return addMonths(today, withoutEnd);
  const fromToday = addMonths(today, afterEnd);
  const fromEnd = addMonths(contractEnd, afterEnd);
  return fromEnd > fromToday ? fromEnd : fromToday;
}

export type CompanyLinkState = "open" | "expired" | "revoked";

/** Whether a link opens today. */
export function companyLinkState(
  { expiresOn, revokedAt }: { expiresOn: Day; revokedAt: string | null },
  today: Day,
): CompanyLinkState {
  if (revokedAt !== null) return "revoked";
  return expiresOn < today ? "expired" : "open";
}
