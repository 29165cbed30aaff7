import type { Viewer } from "#app/domain/viewer.ts";
import type { Db } from "../database.server.ts";
import type { AccountId, Flag, Id, Instant } from "../schema/columns.ts";

export type TokenHolder = Viewer & { tokenId: Id<"api_token">; lastUsedAt: Instant | null; isDemo: Flag };

/** Whose token that is, with their rights of now; nobody once revoked, past its end, or the account disabled. */
export async function findTokenHolder(
  db: Db,
  tokenHash: string,
  at: Instant,
): Promise<TokenHolder | undefined> {
  return db
    .selectFrom("api_token")
    .innerJoin("account", "account.id", "api_token.account_id")
    .leftJoin("organisation", "organisation.id", "account.organisation_id")
    .select([
      "account.id as accountId",
      "account.name",
      "account.role",
      "account.organisation_id as organisationId",
      "organisation.name as organisationName",
      "account.territory_code as territoryCode",
      "account.is_demo as isDemo",
      "api_token.id as tokenId",
      "api_token.last_used_at as lastUsedAt",
    ])
    .where("api_token.token_hash", "=", tokenHash)
    .where("api_token.revoked_at", "is", null)
    .where((eb) => eb.or([eb("api_token.expires_at", "is", null), eb("api_token.expires_at", ">", at)]))
    .where("account.disabled_at", "is", null)
    .executeTakeFirst();
}

export async function insertToken(
  db: Db,
  token: {
    id: Id<"api_token">;
    accountId: AccountId;
    label: string;
    tokenHash: string;
    at: Instant;
    expiresAt: Instant;
  },
): Promise<void> {
  await db
    .insertInto("api_token")
    .values({
      id: token.id,
      account_id: token.accountId,
      label: token.label,
      token_hash: token.tokenHash,
      created_at: token.at,
      expires_at: token.expiresAt,
      last_used_at: null,
      revoked_at: null,
    })
    .execute();
}

export async function touchToken(db: Db, id: Id<"api_token">, at: Instant): Promise<void> {
  await db.updateTable("api_token").set({ last_used_at: at }).where("id", "=", id).execute();
}

/** False when that account has no such token, or it was revoked already. */
export async function revokeToken(
  db: Db,
  { id, accountId, at }: { id: Id<"api_token">; accountId: AccountId; at: Instant },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("api_token")
    .set({ revoked_at: at })
    .where("id", "=", id)
    .where("account_id", "=", accountId)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export type ListedToken = {
  id: Id<"api_token">;
  label: string;
  createdAt: Instant;
  expiresAt: Instant | null;
  lastUsedAt: Instant | null;
};

/** The tokens of an account that were not revoked, the newest first. */
export async function listTokens(db: Db, accountId: AccountId): Promise<ListedToken[]> {
  return db
    .selectFrom("api_token")
    .select([
      "id",
      "label",
      "created_at as createdAt",
      "expires_at as expiresAt",
      "last_used_at as lastUsedAt",
    ])
    .where("account_id", "=", accountId)
    .where("revoked_at", "is", null)
    .orderBy("created_at", "desc")
    .execute();
}
