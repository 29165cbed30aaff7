import type { EditionContent } from "#app/domain/edition/edition-content.ts";
import type { EditionDimension } from "#app/domain/edition/edition-dimension.ts";
import { codeWords } from "./code-words.ts";

/** What an edition tells together: « Trièves + Vercors ». */
export function mergedWords(content: EditionContent): string[] {
  return Object.entries(content.parameters.merges).flatMap(([dimension, groups]) =>
    groups.map((codes) => codeWords(content, dimension as EditionDimension, [...codes].sort().join("+"))),
  );
}
