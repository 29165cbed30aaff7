/** The sheets of the exchange workbook an old sheet may be turned into, in the workbook's order. */
export const targetSheets = [
  "Organisations",
  "Marches",
  "Lots",
  "Engagements",
  "Attributaires",
  "Participants",
  "Eligibilites",
  "Embauches",
  "Heures",
] as const;
export type TargetSheet = (typeof targetSheets)[number];

type ShapePlan = {
  label: string;
  /** What a row of it becomes. */
  sheets: readonly TargetSheet[];
  /** Fields that go nowhere by themselves: they find the person or the hire a row is about. */
  finders: readonly string[];
  /** Fields without which a row says nothing; a list in the list: one of them is enough. */
  needed: ReadonlyArray<string | readonly string[]>;
};

const person = ["nom", "prenom", "nom_complet", "naissance"] as const;
const hireFinders = ["marche", "lot", "participant", ...person, "debut"] as const;
const hireNeeds = ["type_contrat", "modalite", "arsa", "boeth", "debut"] as const;
const whose = [
  ["participant", "nom", "nom_complet"],
  ["embauche", "participant", "nom", "nom_complet"],
] as const;

/** What one row of an old sheet may be. */
export const shapes = {
  everything: {
    label: "Tout sur une ligne (marché, personne, embauche, heures)",
    sheets: [
      "Marches",
      "Lots",
      "Engagements",
      "Attributaires",
      "Participants",
      "Eligibilites",
      "Embauches",
      "Heures",
    ],
    finders: ["nom_complet"],
    needed: ["marche", ["nom", "nom_complet"], "naissance", ["employeur", "attributaire"], ...hireNeeds],
  },
  contracts: { label: "Marchés", sheets: ["Marches"], finders: [], needed: ["marche", "acheteur", "etape"] },
  lots: { label: "Lots", sheets: ["Lots"], finders: [], needed: ["marche", "lot"] },
  commitments: {
    label: "Engagements",
    sheets: ["Engagements"],
    finders: [],
    needed: ["marche", "lot", "dispositif", "regle"],
  },
  contractors: {
    label: "Attributaires",
    sheets: ["Attributaires"],
    finders: [],
    needed: ["marche", "lot", "attributaire"],
  },
  participants: {
    label: "Participants",
    sheets: ["Participants"],
    finders: ["nom_complet"],
    needed: [["nom", "nom_complet"], "naissance"],
  },
  eligibilities: {
    label: "Éligibilités",
    sheets: ["Eligibilites"],
    finders: person,
    needed: [whose[0], "critere", "vu_le"],
  },
  hires: {
    label: "Embauches",
    sheets: ["Embauches"],
    finders: person,
    needed: [whose[0], "marche", "lot", "employeur", ...hireNeeds],
  },
  hours: {
    label: "Heures, une ligne par mois",
    sheets: ["Heures"],
    finders: hireFinders,
    needed: [whose[1], "mois", "heures"],
  },
  hours_by_month: {
    label: "Heures par mois en colonnes",
    sheets: ["Heures"],
    finders: hireFinders,
    needed: [whose[1]],
  },
} as const satisfies Record<string, ShapePlan>;
export type ShapeCode = keyof typeof shapes;
export const shapeCodes = Object.keys(shapes) as ShapeCode[];

export function shapeOf(code: ShapeCode): ShapePlan {
  return shapes[code];
}

export function isShape(code: string): code is ShapeCode {
  return Object.hasOwn(shapes, code);
}

/** Whether its columns may be months. */
export function hasMonthColumns(code: ShapeCode): boolean {
  return code === "everything" || code === "hours_by_month";
}
