import type { Match } from "#app/domain/match/match.ts";

/** Whether what the notice is made of is what the structure does, or close to it. */
export function isHint(match: Match | null): boolean {
  const activity = match?.reasons.find(({ criterion }) => criterion === "activity");
  return activity?.verdict === "yes" || activity?.verdict === "nearly";
}
