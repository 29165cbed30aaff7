import type { Viewer } from "#app/domain/viewer.ts";
import type { Db } from "../database.server.ts";
import type { AccountId, Flag, Instant } from "../schema/columns.ts";

export type SessionRow = Viewer & { lastSeenAt: Instant; isDemo: Flag };

/**
 * Who holds that session: role and organisation as they are now. Nobody when the session ended (absolute end, or no
 * request since `idleSince`) or the account was disabled.
 */
export async function findSession(
  db: Db,
  { idHash, at, idleSince }: { idHash: string; at: Instant; idleSince: Instant },
): Promise<SessionRow | undefined> {
  return db
    .selectFrom("session")
    .innerJoin("account", "account.id", "session.account_id")
    .leftJoin("organisation", "organisation.id", "account.organisation_id")
    .select([
      "account.id as accountId",
      "account.name",
      "account.role",
      "account.organisation_id as organisationId",
      "organisation.name as organisationName",
      "account.territory_code as territoryCode",
      "account.is_demo as isDemo",
      "session.last_seen_at as lastSeenAt",
    ])
    .where("session.id_hash", "=", idHash)
    .where("session.expires_at", ">", at)
    .where("session.last_seen_at", ">", idleSince)
    .where("account.disabled_at", "is", null)
    .executeTakeFirst();
}

export async function insertSession(
  db: Db,
  session: {
    idHash: string;
    accountId: AccountId;
    at: Instant;
    expiresAt: Instant;
    userAgent: string | null;
  },
): Promise<void> {
  await db
    .insertInto("session")
    .values({
      id_hash: session.idHash,
      account_id: session.accountId,
      created_at: session.at,
      last_seen_at: session.at,
      expires_at: session.expiresAt,
      user_agent: session.userAgent,
    })
    .execute();
}

export async function touchSession(db: Db, idHash: string, at: Instant): Promise<void> {
  await db.updateTable("session").set({ last_seen_at: at }).where("id_hash", "=", idHash).execute();
}

export async function deleteSession(db: Db, idHash: string): Promise<void> {
  await db.deleteFrom("session").where("id_hash", "=", idHash).execute();
}

/** Ends the sessions of an account, but the one kept; returns how many. */
export async function deleteSessionsOf(db: Db, accountId: AccountId, keptHash?: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom("session")
    .where("account_id", "=", accountId)
    .$if(keptHash !== undefined, (query) => query.where("id_hash", "!=", keptHash ?? ""))
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** Sessions past their end are of no use to anyone. */
export async function deleteEndedSessions(db: Db, at: Instant, idleSince: Instant): Promise<void> {
  await db
    .deleteFrom("session")
    .where((eb) => eb.or([eb("expires_at", "<=", at), eb("last_seen_at", "<=", idleSince)]))
    .execute();
}

export type OpenSession = {
  idHash: string;
  createdAt: Instant;
  lastSeenAt: Instant;
  userAgent: string | null;
};

/** The sessions of an account that still open the product, the last used first. */
export async function listSessions(
  db: Db,
  { accountId, at, idleSince }: { accountId: AccountId; at: Instant; idleSince: Instant },
): Promise<OpenSession[]> {
  return db
    .selectFrom("session")
    .select([
      "id_hash as idHash",
      "created_at as createdAt",
      "last_seen_at as lastSeenAt",
      "user_agent as userAgent",
    ])
    .where("account_id", "=", accountId)
    .where("expires_at", ">", at)
    .where("last_seen_at", ">", idleSince)
    .orderBy("last_seen_at", "desc")
    .execute();
}
