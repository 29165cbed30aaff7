import type { EditionContent } from "#app/domain/edition/edition-content.ts";
import { allOf, type EditionDimension } from "#app/domain/edition/edition-dimension.ts";

/** The words of a code as they were when the edition was computed; those of a merged code are joined by « + ». */
export function codeWords(
  { labels }: Pick<EditionContent, "labels">,
  dimension: EditionDimension,
  code: string,
): string {
  if (code === allOf) return "Ensemble";
  const words: Readonly<Record<string, string>> = labels[dimension] ?? {};
  return (
    words[code] ??
    code
      .split("+")
      .map((part) => words[part] ?? part)
      .join(" + ")
  );
}
