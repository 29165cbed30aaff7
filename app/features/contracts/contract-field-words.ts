import { contractStages } from "#app/domain/contract-stage.ts";
import { eligibilityCriteria } from "#app/domain/eligibility-criterion.ts";
import { contractCategories, derogations, objectiveRules } from "#app/domain/exchange-codes.ts";
import { mechanisms } from "#app/domain/mechanism.ts";
import { spacedSiret } from "#app/domain/siret.ts";
import { tradeName } from "#app/domain/trade-name.ts";
import { formatDay } from "#app/ui/french-dates.ts";
import { formatEuros, formatHours, formatPercent } from "#app/ui/french.ts";
import type { CommitmentValues, ContractValues, LotValues } from "./contract-draft.ts";

/**
 * How a field is called and written, for the conflict table and the history. `write` reads the value as the audit
 * trail keeps it, as text. `hidden`: the value is never kept, only that it changed.
 */
export type FieldWords = { label: string; write: (text: string) => string; hidden?: true };

const asIs = (text: string): string => text;
const euros = (text: string): string => formatEuros(Number(text));
export const text = (label: string): FieldWords => ({ label, write: asIs });
export const day = (label: string): FieldWords => ({ label, write: formatDay });
export const amount = (label: string): FieldWords => ({ label, write: euros });

export const contractFieldWords = {
  reference: text("Référence"),
  title: text("Objet"),
  authority: { label: "Maître d’ouvrage", write: spacedSiret },
  stage: { label: "Étape", write: labelIn(contractStages) },
  category: { label: "Catégorie", write: labelIn(contractCategories) },
  procedure: text("Procédure"),
  cpv: text("Code CPV"),
  amount: amount("Montant HT"),
  estimatedValue: amount("Valeur estimée"),
  consultationOn: day("Lancement de la consultation"),
  notifiedOn: day("Notification"),
  startsOn: day("Début d’exécution"),
  endsOn: day("Fin d’exécution"),
  kickoffOn: day("Réunion de lancement"),
  durationMonths: { label: "Durée", write: (months) => `${months}\u00a0mois` },
  commune: text("Commune"),
  territory: text("Territoire"),
  facilitator: { label: "Facilitatrice ou facilitateur", write: asIs, hidden: true },
  derogation: { label: "Dérogation", write: (code) => (derogations as Record<string, string>)[code] ?? code },
  derogationReason: text("Motif de la dérogation"),
} as const satisfies Record<keyof ContractValues, FieldWords>;

export const lotFieldWords = {
  number: text("Numéro"),
  title: text("Intitulé"),
  trade: { label: "Métier", write: tradeName },
  cpv: text("Code CPV"),
  amount: amount("Montant HT"),
} as const satisfies Record<keyof LotValues, FieldWords>;

export const commitmentFieldWords = {
  mechanism: { label: "Dispositif", write: labelIn(mechanisms) },
  rule: { label: "Calcul de l’objectif", write: labelIn(objectiveRules) },
  hours: { label: "Heures dues", write: (hours) => formatHours(Number(hours)) },
  amountPerHour: amount("Montant pour une heure"),
  threshold: amount("Seuil"),
  share: { label: "Part des heures", write: (millionths) => formatPercent(Number(millionths) / 1_000_000) },
  startsOn: day("Début"),
  endsOn: day("Fin"),
  penaltyPerHour: amount("Pénalité par heure non faite"),
  penaltyPerDay: amount("Pénalité par jour de retard"),
  criteria: {
    label: "Critères d’éligibilité",
    write: (codes) => codes.split(";").map(labelIn(eligibilityCriteria)).join(", "),
  },
} as const satisfies Record<keyof CommitmentValues, FieldWords>;

export function labelIn(table: Record<string, { label: string }>): (code: string) => string {
  return (code) => table[code]?.label ?? code;
}
