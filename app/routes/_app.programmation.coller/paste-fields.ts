import { planParams } from "#app/features/purchases/plan-year.ts";

/** The fields of the page. */
export const pasteFields = {
  text: "texte",
  file: "fichier",
  year: planParams.year,
  intent: "intent",
} as const;
export const addIntent = "add";
