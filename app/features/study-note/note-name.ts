import type { Study } from "#db/queries/studies/study-list.server.ts";

const longestName = 60;

/** The name of a study's note on its reader's disk, and in the audit trail. */
export function noteName({ id, title }: Pick<Study, "id" | "title">): { name: string; auditedAs: string } {
  return { name: `note_${title.slice(0, longestName)}`, auditedAs: `note:${id}` };
}
