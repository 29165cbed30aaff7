import type { ClauseKey } from "#app/domain/clause-kit/clause-key.ts";
import type { ClauseText } from "#app/domain/clause-kit/clause-text.ts";
import { shippedClauses, shippedOn } from "#app/domain/clause-kit/shipped/shipped-clauses.ts";
import { dayInParis } from "#app/platform/request-context.server.ts";
import type { Db } from "#db/database.server.ts";
import {
  listAdoptedTexts,
  listAdoptedVersions,
  type AdoptedText,
} from "#db/queries/clauses/clause-texts.server.ts";

/** The text of an article in its last version. */
export type ClauseTexts = (key: ClauseKey) => ClauseText;

/** A version in the history of an article; `reason`: why it was adopted. */
export type ClauseVersion = ClauseText & { reason: string | null };

/** Every text in force. */
export async function clauseTexts(db: Db): Promise<ClauseTexts> {
  const last = new Map((await listAdoptedTexts(db)).map((text) => [text.key, text]));
  return (key) => {
    const adopted = last.get(key);
    return adopted === undefined ? shippedVersion(key) : adoptedVersion(adopted);
  };
}

/** Every version of an article, the one in force first. */
export async function clauseVersions(db: Db, key: ClauseKey): Promise<[ClauseVersion, ...ClauseVersion[]]> {
  const adopted = (await listAdoptedVersions(db, key)).map(adoptedVersion).reverse();
  const [first, ...older] = adopted;
  return first === undefined ? [shippedVersion(key)] : [first, ...older, shippedVersion(key)];
}

function shippedVersion(key: ClauseKey): ClauseVersion {
  return { ...shippedClauses[key], version: 1, adoptedOn: shippedOn, isShipped: true, reason: null };
}

function adoptedVersion({ version, title, body, reason, adoptedAt }: AdoptedText): ClauseVersion {
  return { title, body, version, adoptedOn: dayInParis(new Date(adoptedAt)), isShipped: false, reason };
}
