import type { EditionParameters } from "./edition-content.ts";
import { allOf, type EditionDimension } from "./edition-dimension.ts";

type Merges = EditionParameters["merges"];

/** What joins the codes of a group in the code it becomes: `trieves+vercors`. */
const joint = "+";

/** The dimensions of which codes may be grouped by hand: the five breakdowns of the report. */
export const mergeableDimensions = [
  "territory",
  "host",
  "mechanism",
  "buyer",
  "employer",
] as const satisfies readonly EditionDimension[];

/** The codes a code stands for: itself, or those of the group it is. */
export function codesIn(code: string): string[] {
  return code.split(joint);
}

/** The same groups with those codes together too; groups they belong to are joined. Fewer than two codes change nothing. */
export function withMerge(merges: Merges, dimension: EditionDimension, codes: readonly string[]): Merges {
  const asked = new Set(codes.flatMap(codesIn).filter((code) => code !== allOf));
  if (asked.size < 2) return merges;
  const kept: Array<readonly string[]> = [];
  for (const group of merges[dimension] ?? []) {
    if (group.some((code) => asked.has(code))) for (const code of group) asked.add(code);
    else kept.push(group);
  }
  return { ...merges, [dimension]: [...kept, [...asked].sort()] };
}

/** The same groups without that one, told by any of its codes. */
export function withoutMerge(merges: Merges, dimension: EditionDimension, code: string): Merges {
  const groups = (merges[dimension] ?? []).filter((group) => !group.includes(code));
  const others = Object.fromEntries(Object.entries(merges).filter(([name]) => name !== dimension)) as Merges;
  return groups.length === 0 ? others : { ...others, [dimension]: groups };
}

/** Whether each group of `least` is within one of `merges`: a superseding edition keeps those of the first. */
export function holdsMerges(merges: Merges, least: Merges): boolean {
  return mergeEntries(least).every(({ dimension, codes }) =>
    (merges[dimension] ?? []).some((group) => codes.every((code) => group.includes(code))),
  );
}

/** Every group, with its dimension. */
export function mergeEntries(
  merges: Merges,
): Array<{ dimension: EditionDimension; codes: readonly string[] }> {
  return (Object.entries(merges) as Array<[EditionDimension, readonly (readonly string[])[]]>).flatMap(
    ([dimension, groups]) => groups.map((codes) => ({ dimension, codes })),
  );
}
