import type { Day } from "#app/domain/calendar.ts";

/** The filters of the programming in its address, and the pages of what should not be forgotten. */
export const planParams = {
  year: "annee",
  toDecide: "a_decider",
  unlistedPage: "page_hors",
  endingPage: "page_fin",
} as const;

/** From September on a buyer works on the next year. Our choice. */
function usualYear(today: Day): number {
  const year = Number(today.slice(0, 4));
  return Number(today.slice(5, 7)) >= 9 ? year + 1 : year;
}

/** The year an address asks for; the usual one for what is no year. */
export function readPlanYear(params: URLSearchParams, today: Day): number {
  const asked = params.get(planParams.year) ?? "";
  return /^20\d\d$/.test(asked) ? Number(asked) : usualYear(today);
}
