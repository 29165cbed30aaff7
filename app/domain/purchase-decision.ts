/** What a buyer decides for a coming contract. `decided`: nobody has to be told again. Our choice of words. */
export const purchaseDecisions = {
  undecided: { label: "À décider", decided: false },
  clause: { label: "Clause sociale", decided: true },
  reserved: { label: "Marché ou lot réservé", decided: true },
  criterion: { label: "Critère social seul", decided: true },
  derogation: { label: "Dérogation motivée", decided: true },
  none: { label: "Sans considération sociale", decided: true },
} as const satisfies Record<string, { label: string; decided: boolean }>;
export type PurchaseDecision = keyof typeof purchaseDecisions;
