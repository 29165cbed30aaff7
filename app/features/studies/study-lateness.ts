import type { Day } from "#app/domain/calendar.ts";
import { daysLeft } from "#app/domain/study-review.ts";
import type { StudyState } from "#app/domain/study-state.ts";

/** Days the facilitator’s answer is late by, 0 when it is not, or not awaited. */
export function daysLate({ state, dueOn }: { state: StudyState; dueOn: Day | null }, today: Day): number {
  if (state !== "submitted" || dueOn === null) return 0;
  return Math.max(0, -daysLeft(dueOn, today));
}
