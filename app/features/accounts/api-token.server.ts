import { randomUUID } from "node:crypto";
import type { Viewer } from "#app/domain/viewer.ts";
import { hashOf, newSecretText } from "#app/platform/secret-text.server.ts";
import { instant } from "#app/platform/session.server.ts";
import type { Db } from "#db/database.server.ts";
import { insertToken, revokeToken } from "#db/queries/api-tokens.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import type { AccountId, Id } from "#db/schema/columns.ts";

const day = 24 * 3_600_000;

/** Makes a token of the viewer and returns it: it is shown once, its hash kept. It has the rights of its owner. */
export function createToken(
  db: Db,
  { viewer, label, days, now }: { viewer: Viewer; label: string; days: number; now: Date },
): Promise<string> {
  // A name of ours in front, so that a token left in a file is found by those who look for them.
  const token = `cc_${newSecretText()}`;
  const id = randomUUID() as string as Id<"api_token">;
  return db.transaction().execute(async (trx) => {
    await insertToken(trx, {
      id,
      accountId: viewer.accountId as AccountId,
      label,
      tokenHash: hashOf(token),
      at: instant(now),
      expiresAt: instant(new Date(now.getTime() + days * day)),
    });
    await recordAudit(trx, { actor: viewer, act: "token.created", objectType: "api_token", objectId: id });
    return token;
  });
}

/** Revokes a token of the viewer, at once; false when it has no such token. */
export function revokeOwnToken(
  db: Db,
  { viewer, id, now }: { viewer: Viewer; id: string; now: Date },
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const token = { id: id as Id<"api_token">, accountId: viewer.accountId as AccountId, at: instant(now) };
    if (!(await revokeToken(trx, token))) return false;
    await recordAudit(trx, { actor: viewer, act: "token.revoked", objectType: "api_token", objectId: id });
    return true;
  });
}
