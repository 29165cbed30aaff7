import type { ClauseKey } from "#app/domain/clause-kit/clause-key.ts";
import type { Db } from "../../database.server.ts";
import type { AccountId, Instant } from "../../schema/columns.ts";

/** Every version the network adopted, oldest first; version 1 is not stored, it comes with the product. */
export function listAdoptedTexts(db: Db) {
  return adoptedTexts(db).orderBy("key").orderBy("version").execute();
}

/** The versions of one article the network adopted, oldest first. */
export function listAdoptedVersions(db: Db, key: ClauseKey) {
  return adoptedTexts(db).where("key", "=", key).orderBy("version").execute();
}

function adoptedTexts(db: Db) {
  return db
    .selectFrom("clause_text")
    .select(["key", "version", "title", "body", "reason", "adopted_at as adoptedAt"]);
}

export type AdoptedText = Awaited<ReturnType<typeof listAdoptedTexts>>[number];

type NewVersion = {
  key: ClauseKey;
  version: number;
  title: string;
  body: string;
  reason: string;
  accountId: AccountId;
  adoptedAt: Instant;
  /** The version of the shared references it belongs to. */
  referenceVersion: number;
};

/** Keeps a version beside those before it. */
export async function insertClauseText(db: Db, text: NewVersion): Promise<void> {
  const { key, version, title, body, reason, accountId, adoptedAt, referenceVersion } = text;
  await db
    .insertInto("clause_text")
    .values({
      key,
      version,
      title,
      body,
      reason,
      account_id: accountId,
      adopted_at: adoptedAt,
      reference_version: referenceVersion,
    })
    .execute();
}
