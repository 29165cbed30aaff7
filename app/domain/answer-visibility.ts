import type { ContractStage } from "./contract-stage.ts";
import type { Role } from "./role.ts";

/**
 * Whether someone may read which structures answered on a lot, beyond how many did. A facilitator follows answers at every
 * stage. A buyer must treat candidates equally: until its contract is given to someone, it reads numbers only (CCP L3;
 * our choice for a planned contract: what would be known before the consultation would still be known during it).
 * Nobody else does: a structure never reads another's answer.
 */
export function seesWhoAnswered(role: Role, stage: ContractStage): boolean {
  if (role === "facilitator") return true;
  return role === "authority" && stage !== "planned" && stage !== "published";
}
