import type { EditionContent } from "#app/domain/edition/edition-content.ts";

type Listed = Pick<EditionContent, "kind" | "from" | "to"> & { number: number };

/**
 * Numbers of the editions a report is compared with: of the same kind, of earlier periods, the last first; one a period, the
 * last published before this one. So a published report reads the same for ever, whatever is corrected later.
 */
export function earlierOf(
  content: Pick<EditionContent, "kind" | "from" | "number">,
  listed: readonly Listed[],
): number[] {
  const ofPeriod = new Map<string, number>();
  for (const { kind, from, number } of listed) {
    if (kind !== content.kind || from >= content.from) continue;
    if (content.number !== null && number > content.number) continue;
    ofPeriod.set(from, Math.max(number, ofPeriod.get(from) ?? 0));
  }
  return [...ofPeriod].sort(([one], [other]) => (one < other ? 1 : -1)).map(([, number]) => number);
}
