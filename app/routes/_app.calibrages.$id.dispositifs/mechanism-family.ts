import { mechanismGroups } from "#app/domain/mechanism.ts";
import type { LotDecision } from "#app/domain/study-state.ts";

/** What mechanisms have in common, for a chart: its colour, its words. */
export const families = {
  clause: { key: 1, label: "Clause en heures" },
  reserved: { key: 2, label: "Lot réservé" },
  qualitative: { key: 3, label: "Action ou critère, sans clause en heures" },
  none: { key: 6, label: "Aucune considération" },
} as const;
export type Family = keyof typeof families;

const withHours: readonly LotDecision[] = [
  ...mechanismGroups.executionClauses,
  "insertion_service",
  "voluntary_clause",
];

export function familyOf(decision: LotDecision): Family {
  if (decision === "none") return "none";
  if (withHours.includes(decision)) return "clause";
  return (mechanismGroups.reserved as readonly LotDecision[]).includes(decision) ? "reserved" : "qualitative";
}
