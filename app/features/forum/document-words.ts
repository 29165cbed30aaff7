import { documentCategories, type DocumentCategory } from "#app/domain/forum.ts";
import type { ValueWords } from "#app/features/record-form/compare-values.ts";

/** How the fields of a document are called and written. */
export const documentWords = {
  title: { label: "Titre" },
  category: { label: "Catégorie", write: (code) => documentCategories[code as DocumentCategory].label },
  meeting: { label: "Réunion" },
  url: { label: "Adresse" },
  file: { label: "Fichier" },
} as const satisfies Record<string, ValueWords>;
export type DocumentField = keyof typeof documentWords;
