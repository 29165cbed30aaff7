import { plannedActionStates } from "#app/domain/action-plan/planned-action.ts";
import { networkActionKinds } from "#app/domain/network-action-kind.ts";
import type { ValueWords } from "#app/features/record-form/compare-values.ts";
import { formatDay } from "#app/ui/french-dates.ts";

const labelIn = (table: Record<string, { label: string }>) => (code: string) => table[code]?.label ?? code;

/** How the fields of a plan are called and written. */
export const planWords = {
  diagnosis: { label: "Diagnostic" },
  shared_on: { label: "Partagé le", write: formatDay },
} as const satisfies Record<string, ValueWords>;
export type PlanField = keyof typeof planWords;

/** How the fields of a planned action are called and written. */
export const plannedActionWords = {
  kind: { label: "Type", write: labelIn(networkActionKinds) },
  title: { label: "Intitulé" },
  territory: { label: "Territoire" },
  expected: { label: "Nombre de fois" },
  due_on: { label: "Échéance", write: formatDay },
  partners: { label: "Partenaires" },
  state: { label: "État", write: labelIn(plannedActionStates) },
  dropped_reason: { label: "Motif de l’abandon" },
} as const satisfies Record<string, ValueWords>;
export type PlannedActionField = keyof typeof plannedActionWords;

/** What can be done to a plan, in words. */
export const planActs: Readonly<Record<string, string>> = {
  "plan.created": "Plan créé",
  "plan.updated": "Plan modifié",
  "plan.shared": "Plan partagé avec les directions territoriales",
  "plan.remarked": "Remarque écrite",
  "planned_action.added": "Action ajoutée au plan",
  "planned_action.updated": "Action du plan modifiée",
  "planned_action.removed": "Action retirée du plan",
};

/** Every field a plan’s history may name. */
export const planHistoryWords: Readonly<Record<string, ValueWords>> = { ...planWords, ...plannedActionWords };
