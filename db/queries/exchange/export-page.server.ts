import { sql, type RawBuilder } from "kysely";
import type { OrganisationId } from "../../schema/columns.ts";

/** Where a page starts: after this rank of entry, and this key when two rows share it. */
export type Cursor = { rank: number; key: string };

/**
 * What an export holds: the whole installation, or what one host follows with all it points to. `sharedPlansOnly`: a plan
 * that its host has not shared stays out, with its lines.
 */
export type ExportScope = { hostId: OrganisationId | null; sharedPlansOnly?: boolean };

export type Page = ExportScope & { after: Cursor; limit: number };

export const firstCursor: Cursor = { rank: -1, key: "" };

/** Rows after the cursor; order by the same two columns. A key set, not an offset: each page costs the same. */
export function isAfter(rank: string, key: string, after: Cursor): RawBuilder<boolean> {
  return sql<boolean>`(${sql.ref(rank)}, ${sql.ref(key)}) > (${after.rank}, ${after.key})`;
}

/** `column = host`, or true for the whole installation. */
export function isHost(column: string, { hostId }: ExportScope): RawBuilder<boolean> {
  return hostId === null ? sql<boolean>`1 = 1` : sql<boolean>`${sql.ref(column)} = ${hostId}`;
}

/** `column is not null`, or true when plans that are not shared come along. */
export function isSharedPlan(column: string, { sharedPlansOnly }: ExportScope): RawBuilder<boolean> {
  return sharedPlansOnly === true ? sql<boolean>`${sql.ref(column)} is not null` : sql<boolean>`1 = 1`;
}
