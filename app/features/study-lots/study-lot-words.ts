import { labourShareOrigins } from "#app/domain/study-state.ts";
import { objectiveRules } from "#app/domain/exchange-codes.ts";
import { isTrade, trades } from "#app/domain/trade.ts";
import { typedShare } from "#app/features/forms/typed-values.ts";
import type { ValueWords } from "#app/features/record-form/compare-values.ts";
import { formatEuros, formatHours } from "#app/ui/french.ts";
import { decisionLabel } from "#app/features/studies/decision-words.ts";
import type { lotColumns } from "#app/features/studies/study-lot-values.ts";

export type StudyLotField = keyof ReturnType<typeof lotColumns>;

const euros = (cents: string) => formatEuros(Number(cents));
const share = (millionths: string) => typedShare(Number(millionths));
const months = (count: string) => `${count}\u00a0mois`;

/** The fields of a lot of a study, as they are told where two versions are compared. */
export const studyLotWords: Record<StudyLotField, ValueWords> = {
  number: { label: "Numéro" },
  title: { label: "Objet" },
  cpv: { label: "Code CPV" },
  trade: { label: "Métier", write: (code) => (isTrade(code) ? trades[code].label : code) },
  amount_low: { label: "Montant HT", write: euros },
  amount_high: { label: "Montant HT haut", write: euros },
  labour_share: { label: "Part de main-d’œuvre", write: share },
  labour_share_origin: {
    label: "Origine de la part",
    write: (code) => (code === "typed" ? labourShareOrigins.typed.label : labourShareOrigins.reference.label),
  },
  labour_share_reason: { label: "Raison de la part" },
  rate: { label: "Taux propre au lot", write: share },
  hourly_cost: { label: "Coût horaire", write: euros },
  duration_months: { label: "Durée", write: months },
  staff: { label: "Personnel en place" },
  staff_kept: { label: "Personnel repris" },
  rule: { label: "Règle", write: (code) => ruleLabels[code] ?? code },
  amount_per_hour: { label: "Montant pour une heure", write: euros },
  threshold: { label: "Seuil", write: euros },
  worked_hours: { label: "Heures travaillées", write: (hundredths) => formatHours(Number(hundredths)) },
  mechanism: { label: "Dispositif", write: decisionLabel },
  mechanism_reason: { label: "Raison du dispositif" },
  criterion_weight: { label: "Pondération du critère", write: share },
  qualitative_action: { label: "Action attendue" },
};

const ruleLabels: Readonly<Record<string, string | undefined>> = Object.fromEntries(
  Object.entries(objectiveRules).map(([code, { label }]) => [code, label]),
);
