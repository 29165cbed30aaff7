import type { TargetSheet } from "./shape.ts";

export const fieldGroups = {
  contract: "Le marché",
  lot: "Le lot et son engagement",
  contractor: "L’attributaire",
  person: "La personne",
  hire: "L’embauche",
  hours: "Les heures",
} as const satisfies Record<string, string>;
export type FieldGroup = keyof typeof fieldGroups;

/** Something an old sheet may say, and where it goes in the exchange workbook. */
export type OldField = {
  id: string;
  group: FieldGroup;
  label: string;
  /** Sheet and column of the exchange workbook it fills; none: it only helps to find something else. */
  at: ReadonlyArray<readonly [TargetSheet, string]>;
  /** How headers say it, the surest first. */
  words: readonly string[];
  /** What stands for it when the sheet says nothing. */
  usual?: string;
};
