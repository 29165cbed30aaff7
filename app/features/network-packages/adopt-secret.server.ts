import { personKeyText } from "#app/domain/person-key.ts";
import { personKeyOf } from "#app/platform/person-key.server.ts";
import type { Db } from "#db/database.server.ts";
import { replaceCheckedSecret } from "#db/prepare-database.server.ts";
import { recordAudit, type Actor } from "#db/queries/audit.server.ts";
import {
  countUnnamedFiles,
  namedFilesAfter,
  replaceKeys,
  type NamedFile,
} from "#db/queries/person-keys.server.ts";

/** `files`: files whose key was made again; `left`: purged files that no name is known of, and keep their old key. */
export type AdoptedSecret = { outcome: "adopted"; files: number; left: number } | { outcome: "the same" };

const pageSize = 500;

/**
 * Makes every person key again with the network's shared secret, so that this installation's persons match those of the
 * others. Whoever was one person stays one: a purged file follows the named files it shared its key with. Figures do not
 * move. All or nothing. Source: indicators.md, « Same person ».
 */
export async function adoptSecret(
  db: Db,
  { from, to, actor }: { from: string; to: string; actor: Actor },
): Promise<AdoptedSecret> {
  if (from === to) return { outcome: "the same" };
  return db.transaction().execute(async (trx) => {
    let files = 0;
    for (let after = ""; ;) {
      const page = await namedFilesAfter(trx, after, pageSize);
      files += await replaceKeys(trx, newKeysOf(page, from, to));
      const last = page.at(-1);
      if (last === undefined || page.length < pageSize) break;
      after = last.id;
    }
    const left = await countUnnamedFiles(trx);
    await replaceCheckedSecret(trx, to);
    await recordAudit(trx, {
      actor,
      act: "network.secret_adopted",
      objectType: "installation",
      objectId: "person_key",
      changes: [{ objectType: "installation", objectId: "person_key", field: "files", after: String(files) }],
    });
    return { outcome: "adopted", files, left } as const;
  });
}

/** Old key → new, of the files that do not have it yet: two files of one person change together. */
function newKeysOf(files: readonly NamedFile[], from: string, to: string): Map<string, string> {
  const keys = new Map<string, string>();
  for (const { personKey, ...identity } of files) {
    const text = personKeyText(identity);
    if (text !== undefined && personKey === personKeyOf(text, from))
      keys.set(personKey, personKeyOf(text, to));
  }
  return keys;
}
