/** Situations at exit, 6 and 12 months (ASP typology). Source: product.md, « Outcome situations ». */
export const outcomeSituations = {
  durable: "Emploi durable",
  transition: "Emploi de transition",
  positive: "Sortie positive",
  other: "Autre sortie",
  withdrawn: "Retirée du calcul",
  unreachable: "Injoignable",
} as const satisfies Record<string, string>;
export type OutcomeSituation = keyof typeof outcomeSituations;

/** Each reason says its situation by itself; a record whose situation contradicts its reason is refused. */
export const outcomeReasons = {
  cdi: { label: "CDI", situation: "durable" },
  cdd_6m: { label: "CDD de 6 mois et plus", situation: "durable" },
  interim_6m: { label: "Intérim de 6 mois et plus", situation: "durable" },
  public_service: { label: "Fonction publique", situation: "durable" },
  business: { label: "Création ou reprise d’entreprise", situation: "durable" },
  cdd_under_6m: { label: "CDD de moins de 6 mois", situation: "transition" },
  interim_under_6m: { label: "Intérim de moins de 6 mois", situation: "transition" },
  contrat_aide: { label: "Contrat aidé hors IAE", situation: "transition" },
  training: { label: "Formation qualifiante", situation: "positive" },
  other_siae: { label: "Embauche dans une autre SIAE", situation: "positive" },
  unemployed: { label: "Au chômage", situation: "other" },
  inactive: { label: "Sans activité", situation: "other" },
  death: { label: "Décès", situation: "withdrawn" },
  retirement: { label: "Retraite", situation: "withdrawn" },
  long_leave: { label: "Congé de longue durée", situation: "withdrawn" },
  decision: { label: "Décision judiciaire ou administrative", situation: "withdrawn" },
  transfer: { label: "Mutation ou déménagement", situation: "withdrawn" },
  no_news: { label: "Sans nouvelles", situation: "unreachable" },
} as const satisfies Record<string, { label: string; situation: OutcomeSituation }>;
export type OutcomeReason = keyof typeof outcomeReasons;

/** When a situation is asked for; `exchange` code in the workbook. */
export const outcomeCheckpoints = {
  exit: { label: "À la sortie", exchange: "sortie", months: 0 },
  "6": { label: "À 6 mois", exchange: "6", months: 6 },
  "12": { label: "À 12 mois", exchange: "12", months: 12 },
} as const satisfies Record<string, { label: string; exchange: string; months: number }>;
export type OutcomeCheckpoint = keyof typeof outcomeCheckpoints;
