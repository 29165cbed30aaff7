/**
 * What a clause text may hold between braces, and what takes its place: said to who edits a text, and printed as « [à
 * compléter : …] » when a study does not know it. `lines`: written as a list, one line a lot or a public.
 */
export const placeholders = {
  objet: { label: "l’objet du marché", lines: false },
  acheteur: { label: "le nom de l’acheteur", lines: false },
  lots: { label: "les lots concernés", lines: false },
  heures: { label: "le total des heures d’insertion", lines: false },
  jours: { label: "ces heures en jours de 7 heures", lines: false },
  mois: { label: "ces heures en mois d’une personne à temps plein", lines: false },
  etp: { label: "ces heures en équivalents temps plein sur la durée du marché", lines: false },
  duree: { label: "la durée du marché", lines: false },
  publics: { label: "les publics éligibles", lines: true },
  facilitateur: { label: "le nom, le courriel et le téléphone du service facilitateur", lines: false },
  jour_releve: { label: "le jour du mois où les relevés sont attendus", lines: false },
  penalite_heure: { label: "la pénalité par heure non faite", lines: false },
  penalite_jour: { label: "la pénalité par jour de retard d’un justificatif", lines: false },
  dispositifs: { label: "les dispositifs retenus, lot par lot", lines: true },
  heures_par_lot: { label: "les heures de chaque lot", lines: true },
  montants_par_lot: { label: "le montant qui donne une heure, lot par lot", lines: true },
  parts_par_lot: { label: "la part des heures, lot par lot", lines: true },
  article_ccag: { label: "l’article du CCAG sur l’insertion sociale", lines: false },
  article_reserve: { label: "l’article qui permet de réserver le marché", lines: false },
  structures_reservees: { label: "les structures qui peuvent répondre", lines: false },
  personnes_reservees: { label: "les personnes qu’elles emploient", lines: false },
  part_reservee: { label: "la part minimale de ces personnes", lines: false },
  conditions_reserve: { label: "les conditions de cette réserve", lines: false },
  ponderation: { label: "la pondération du critère", lines: false },
  action_qualitative: { label: "l’action attendue", lines: false },
} as const satisfies Record<string, { label: string; lines: boolean }>;

export type Placeholder = keyof typeof placeholders;

export const placeholderNames = Object.keys(placeholders) as Placeholder[];

/** Those every text may use, whatever its article. */
export const usualPlaceholders: readonly Placeholder[] = [
  "objet",
  "acheteur",
  "lots",
  "heures",
  "jours",
  "mois",
  "etp",
  "duree",
  "publics",
  "facilitateur",
  "jour_releve",
  "penalite_heure",
  "penalite_jour",
];

export function isPlaceholder(name: string): name is Placeholder {
  return Object.hasOwn(placeholders, name);
}
