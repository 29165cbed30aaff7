import type { ContractStage } from "./contract-stage.ts";
import type { Role } from "./role.ts";

/** Lots of such contracts are opportunities: work to come, that a structure may still take part in. Source: exchange.md, §5. */
export const opportunityStages = ["planned", "published", "awarded"] as const satisfies ContractStage[];

/** Who is shown opportunities. Source: product.md, « Who uses it ». */
export function seesOpportunities(role: Role): boolean {
  return role === "siae" || role === "facilitator";
}
