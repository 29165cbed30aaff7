import type { ContractStage } from "./contract-stage.ts";

/** What structures read of a contract's stage: work to come, being tendered, or given with hours still to place. */
export const opportunityStages = {
  planned: { label: "À venir" },
  published: { label: "Publié" },
  awarded: { label: "Attribué" },
} as const satisfies Record<string, { label: string }>;

export type OpportunityStage = keyof typeof opportunityStages;

export const opportunityStageCodes = Object.keys(opportunityStages) as OpportunityStage[];

/** Stages whose lots may be opened: hours may still be placed while work goes on. Source: exchange.md, §5; product.md. */
export const openableStages = [
  "planned",
  "published",
  "awarded",
  "running",
] as const satisfies ContractStage[];

/** How a contract's stage is read by structures; null when nothing may be placed any more. */
export function opportunityStageOf(stage: ContractStage): OpportunityStage | null {
  switch (stage) {
    case "planned":
    case "published":
    case "awarded":
      return stage;
    case "running":
      return "awarded";
    case "closed":
    case "cancelled":
      return null;
  }
}
