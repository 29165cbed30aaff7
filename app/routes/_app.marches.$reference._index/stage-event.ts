import { contractStages, type ContractStage } from "#app/domain/contract-stage.ts";
import { formatDay } from "#app/ui/french-dates.ts";
import type { ContractAct } from "#db/queries/contracts/contract-trail.server.ts";

/** How a step of the contract's life is told: from which stage to which, on what day, and why. */
export function stageEvent({ accountName, changes }: ContractAct) {
  const valueOf = (name: string) =>
    changes.find(({ objectType, field }) => `${objectType} ${field}` === name)?.after ?? null;
  const stage = changes.find(({ objectType, field }) => objectType === "contract" && field === "stage");
  const day = valueOf("contract_step datedOn");
  const note = valueOf("contract_step note");
  return {
    what: `Étape du marché changée${accountName === null ? "" : `, par ${accountName}`}`,
    change: {
      before: stageLabel(stage?.before ?? null),
      after: stageLabel(stage?.after ?? null),
      note: `${day === null ? "" : `, le ${formatDay(day)}`}${note === null ? "" : `. ${note}`}`,
    },
  };
}

function stageLabel(code: string | null): string {
  return code === null ? "–" : contractStages[code as ContractStage].label;
}
