import type { EditionContent } from "./edition-content.ts";

/**
 * All that a published edition says, as one text that is the same however its parts were read: what its digest is made
 * of. The number of a later edition is left out, which comes after. True values are not in it either: whoever reads the
 * digest of few possible values could try them all.
 */
export function canonicalEdition(content: EditionContent): string {
  const { id, number, kind, from, to, publishedOn, preparedBy, supersedes } = content;
  const { parameters, labels, definitions, completeness, disclosure, changes } = content;
  const tables = content.tables.map((table) => ({
    id: table.id,
    cells: table.cells.map(({ keys, value, status }) => ({ keys, value, status })),
  }));
  const said = { id, number, kind, from, to, publishedOn, preparedBy, supersedes, tables };
  return JSON.stringify(
    inOrder({ ...said, parameters, labels, definitions, completeness, disclosure, changes }),
  );
}

/** The same value with the keys of its objects in alphabetical order; lists keep theirs. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, inOrder(each)]));
}
