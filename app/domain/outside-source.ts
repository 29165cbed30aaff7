/** Outside directories and journals that are asked. Source: exchange.md, §3. `file`: a file in their shapes. */
export const outsideSources = {
  emplois: { label: "Les emplois de l’inclusion" },
  market: { label: "Le marché de l’inclusion" },
  file: { label: "Fichier de structures" },
  boamp: { label: "BOAMP" },
  communes: { label: "Découpage géographique (geo.api.gouv.fr)" },
} as const satisfies Record<string, { label: string }>;

export type OutsideSource = keyof typeof outsideSources;

/** `partial`: it stopped before the end; what was read is kept. */
export const refreshStates = {
  running: "En cours",
  done: "Terminée",
  partial: "Incomplète",
  failed: "Échouée",
} as const satisfies Record<string, string>;

export type RefreshState = keyof typeof refreshStates;
