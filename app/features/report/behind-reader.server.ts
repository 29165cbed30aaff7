import type { Db } from "#db/database.server.ts";
import { labelPersons } from "#db/queries/fa02-labels.server.ts";
import type { Fa02ScopeIds } from "#db/queries/fa02-scope.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import type { PersonShown } from "./behind-row.ts";

/**
 * Who opens the rows. `host`: names of its own files only; `authority`: no name and nothing person by person
 * about RSA, BOETH, sex, age or outcomes; `nameless`: exact rows without names.
 */
export type BehindReader =
  { kind: "host"; hostId: OrganisationId } | { kind: "authority" } | { kind: "nameless" };

/** One question about the rows behind a figure. */
export type BehindQuestion = {
  scope: Fa02ScopeIds;
  reader: BehindReader;
  page: { offset: number; limit: number };
};

/** The files of a page's persons that the reader may read. */
export async function personsShown(
  db: Db,
  reader: BehindReader,
  keys: readonly string[],
): Promise<(key: string) => PersonShown> {
  if (reader.kind !== "host") return () => null;
  const files = await labelPersons(db, reader.hostId, keys);
  return (key) => files.get(key) ?? null;
}

export function pageOf<Row>(rows: readonly Row[], { offset, limit }: BehindQuestion["page"]): Row[] {
  return rows.slice(offset, offset + limit);
}

/** A label that the same transaction has just read: its absence is a fault of ours. */
export function labelOf<Label>(labels: ReadonlyMap<string, Label>, id: string): Label {
  const label = labels.get(id);
  if (label === undefined) throw new Error(`No label for ${id}`);
  return label;
}
