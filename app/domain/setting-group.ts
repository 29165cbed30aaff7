import type { SettingKey } from "./setting.ts";

/** Settings as they are shown, each once: what they change, and from when. */
export const settingGroups = {
  hours: {
    label: "Calcul des heures",
    effect:
      "Tous les chiffres se recalculent aussitôt, ceux des mois passés aussi. Les bilans déjà figés ne changent pas.",
    keys: ["statement_due_day", "risk_threshold"],
  },
  eligibility: {
    label: "Éligibilité",
    effect:
      "Change ce qui est signalé à la validation et dans les parcours. Aucune heure déjà validée n’est retirée.",
    keys: ["eligibility_months", "eligibility_months_cdi"],
  },
  match: {
    label: "Rapprochement des lots et des structures",
    effect:
      "Change l’ordre des opportunités et des structures dès la prochaine page. Un poids de 0 écarte le critère. Quels que soient les poids, un lot réservé à d’autres n’est jamais proposé.",
    keys: ["match_activity", "match_zone", "match_kind", "match_service", "match_size", "match_time"],
  },
  publication: {
    label: "Page publique",
    effect:
      "Ouverte, la page montre sans compte les lots ouverts aux structures\u00a0: rien sur les personnes, ni les montants avant attribution.",
    keys: ["public_opportunities"],
  },
} as const satisfies Record<string, { label: string; effect: string; keys: readonly SettingKey[] }>;
