import { contractStages, type ContractStage } from "#app/domain/contract-stage.ts";
import type { LastWriter } from "#db/queries/contracts/contract-trail.server.ts";

/** Why a step is refused when the contract is no longer where the page showed it. */
export function stageMovedWords({ stage, by }: { stage: ContractStage; by: LastWriter | undefined }): string {
  const label = contractStages[stage].label;
  const who = by?.name ?? "Un import ou une autre personne";
  return `Rien n’est changé\u00a0: ${who} a mis ce marché à l’étape ${label} entre-temps.`;
}
