import { foldHeader } from "#app/domain/cells/fold-header.ts";
import type { Db } from "#db/database.server.ts";
import { findRows } from "#db/queries/exchange/bulk.server.ts";
import { keysOf } from "#db/queries/exchange/look-up.server.ts";
import { addMissingCommunes } from "#db/seed/french-communes.server.ts";

/**
 * Those of the codes that are French communes. One the installation did not hold is added, without territory: it lies
 * outside the département.
 */
export async function communesKnown(db: Db, codes: readonly string[]): Promise<ReadonlySet<string>> {
  const asked = new Set(codes);
  const held = await findRows(db, "commune", ["code"], keysOf(asked));
  const missing = [...asked].filter((code) => !held.some((commune) => commune.code === code));
  if (missing.length === 0) return asked;
  for (const code of await addMissingCommunes(db, missing)) asked.delete(code);
  return asked;
}

/** The code of a territory from its code or its name; reads the territories only when some word is asked for. */
export async function territoryFinder(
  db: Db,
  words: readonly string[],
): Promise<(word: string) => string | undefined> {
  if (words.length === 0) return () => undefined;
  const territories = await db.selectFrom("territory").select(["code", "label"]).execute();
  const byWord = new Map(territories.map(({ code, label }) => [foldHeader(label), code]));
  for (const { code } of territories) byWord.set(foldHeader(code), code);
  return (word) => byWord.get(foldHeader(word));
}
