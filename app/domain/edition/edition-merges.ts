import type { EditionParameters } from "./edition-content.ts";
import type { EditionDimension } from "./edition-dimension.ts";

export type EditionMerges = EditionParameters["merges"];

/** What stands between the codes told together: `trieves+vercors`. */
export const mergedBy = "+";

/** The code a code is told under: itself, or the codes told together joined by « + », sorted. */
export type MergedCode = (dimension: EditionDimension, code: string) => string;

/** Groups that share a code are one; a code that is merged already stands for the codes it joins. */
export function mergedCodes(merges: EditionMerges): MergedCode {
  const byDimension = new Map<string, Map<string, string>>();
  for (const [dimension, groups] of Object.entries(merges))
    byDimension.set(dimension, codesOfGroups(groups.map((codes) => codes.flatMap(codesOf))));
  return (dimension, code) => byDimension.get(dimension)?.get(code) ?? code;
}

/** The codes a code joins; itself alone when it joins none. */
export function codesOf(code: string): string[] {
  return code.split(mergedBy);
}

function codesOfGroups(groups: readonly string[][]): Map<string, string> {
  const joined: Array<Set<string>> = [];
  for (const group of groups) {
    const all = new Set(group);
    for (const other of joined.filter((codes) => group.some((code) => codes.has(code)))) {
      for (const code of other) all.add(code);
      joined.splice(joined.indexOf(other), 1);
    }
    joined.push(all);
  }
  return new Map(
    joined.flatMap((codes) => {
      const merged = [...codes].sort().join(mergedBy);
      return [...codes].map((code): [string, string] => [code, merged]);
    }),
  );
}
