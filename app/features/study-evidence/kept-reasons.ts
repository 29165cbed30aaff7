import { longestReason } from "#app/features/studies/decision-words.ts";
import type { LotEvidence } from "./study-evidence.server.ts";

/** The reasons of a proposal as one text, kept with the lot that follows it. */
export function keptReasons({ reasons }: Pick<LotEvidence["proposal"], "reasons">): string {
  return reasons.join(" ").slice(0, longestReason);
}
