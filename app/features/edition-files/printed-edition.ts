import type { EditionContent } from "#app/domain/edition/edition-content.ts";
import { editionView, type EditionView } from "#app/features/edition-report/edition-view.ts";

/** An edition as its files show it: its view, and the editions of earlier periods its trend starts from, last first. */
export type PrintedEdition = EditionView & { earlier: readonly EditionContent[] };

export function printedEdition(content: EditionContent, earlier: readonly EditionContent[]): PrintedEdition {
  return { ...editionView(content, earlier), earlier };
}
