import type { EditionContent } from "#app/domain/edition/edition-content.ts";
import type { Db } from "#db/database.server.ts";
import { findEdition } from "#db/queries/editions/read-edition.server.ts";

/** More than the editions of ten years. */
const mostKept = 32;

const kept = new WeakMap<Db, Map<number, Promise<EditionContent | undefined>>>();

/**
 * A published edition, read once: it never changes. Only who supersedes it does, so `supersededBy` is not to be read here
 * but in the list of editions.
 */
export function keptEdition(db: Db, number: number): Promise<EditionContent | undefined> {
  const editions = kept.get(db) ?? new Map<number, Promise<EditionContent | undefined>>();
  kept.set(db, editions);
  const known = editions.get(number);
  if (known) return known;
  const reading = findEdition(db, number);
  editions.set(number, reading);
  for (const oldest of editions.keys()) {
    if (editions.size <= mostKept) break;
    editions.delete(oldest);
  }
  reading.then(
    (found) => {
      if (found === undefined) editions.delete(number);
    },
    () => editions.delete(number),
  );
  return reading;
}
