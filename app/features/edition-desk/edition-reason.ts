import type { EditionContent } from "#app/domain/edition/edition-content.ts";
import { inSentence } from "#app/ui/french.ts";

const start = "Motif\u00a0: ";

/** Why a period is published again, as the first of its changes. */
export function reasonLine(reason: string): string {
  return `${start}${inSentence(reason)}`;
}

/** The line of the reason of a draft, if it has one: the rest of its changes is computed again each time. */
export function reasonOf({ changes }: Pick<EditionContent, "changes">): string[] {
  return changes.filter((line) => line.startsWith(start)).slice(0, 1);
}
