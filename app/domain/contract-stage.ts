/** A contract's life. `counts`: whether indicators count it; `exchange`: its code in the exchange workbook. */
export const contractStages = {
  planned: { label: "Programmé", exchange: "projet", counts: false },
  published: { label: "Publié", exchange: "publie", counts: false },
  awarded: { label: "Attribué", exchange: "attribue", counts: true },
  running: { label: "En cours", exchange: "en_cours", counts: true },
  closed: { label: "Clos", exchange: "clos", counts: true },
  cancelled: { label: "Annulé", exchange: "annule", counts: false },
} as const satisfies Record<string, { label: string; exchange: string; counts: boolean }>;

export type ContractStage = keyof typeof contractStages;

export const contractStageCodes = Object.keys(contractStages) as ContractStage[];

export const countedStages = contractStageCodes.filter((stage) => contractStages[stage].counts);

/** Closed or cancelled: read, no longer written. */
export function isArchived(stage: ContractStage): boolean {
  return stage === "closed" || stage === "cancelled";
}
