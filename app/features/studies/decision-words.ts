import { isMechanism, mechanisms } from "#app/domain/mechanism.ts";
import type { LotDecision } from "#app/domain/study-state.ts";
import type { ChipLook } from "#app/ui/chip.tsx";

/** As many characters as are kept of why a lot carries what it does. */
export const longestReason = 500;

/** What is decided or proposed for a lot, in full. */
export function decisionLabel(decision: string): string {
  return isMechanism(decision) ? mechanisms[decision].label : "Sans considération sociale";
}

/** In a chip. */
export function decisionChip(decision: LotDecision): { label: string; look: ChipLook } {
  if (decision === "none") return { label: "Rien", look: "filled" };
  const { short: label } = mechanisms[decision];
  if (decision.startsWith("reserved")) return { label, look: "tinted" };
  return { label, look: decision === "qualitative_action" ? "filled" : "outlined" };
}
