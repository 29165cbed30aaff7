import type { AppLoadContext } from "@remix-run/node";
import type { Viewer } from "#app/domain/viewer.ts";
import { withoutWaiting, type Db } from "#db/database.server.ts";
import { deleteSession, findSession, insertSession, touchSession } from "#db/queries/sessions.server.ts";
import type { AccountId, Instant } from "#db/schema/columns.ts";
import { sessionCookieName } from "./guard.server.ts";
import { databaseOf, envOf, nowOf, oncePerRequest, secretsOf } from "./request-context.server.ts";
import { keyedHashOf, newSecretText } from "./secret-text.server.ts";
import { storageRefusalOf } from "./storage-refusal.server.ts";

const minute = 60_000;
/** A session ends after that long without a request, in milliseconds. */
export const idleTime = 30 * minute;
/** And in any case that long after sign-in. */
export const absoluteTime = 12 * 60 * minute;
const longestUserAgent = 200;

/** Who asks, or null. Role, organisation and the account's state are read again at each request. */
export function viewerOf(request: Request, context: AppLoadContext): Promise<Viewer | null> {
  const id = sessionIdOf(request);
  if (id === undefined) return Promise.resolve(null);
  return oncePerRequest(context, `viewer ${id}`, () => findViewer(context, id));
}

async function findViewer(context: AppLoadContext, id: string): Promise<Viewer | null> {
  const db = databaseOf(context);
  const now = nowOf(context);
  const idHash = sessionHash(context, id);
  const found = await findSession(db, { idHash, at: instant(now), idleSince: idleSince(now) });
  if (!found) return null;
  const { lastSeenAt, isDemo, ...viewer } = found;
  if (isDemo === 1 && !envOf(context).demo) return null;
  // One write a minute at most: reading a page must not cost a commit.
  if (Date.parse(lastSeenAt) < now.getTime() - minute) {
    await whenFree(db, (free) => touchSession(free, idHash, instant(now)));
  }
  return viewer;
}

/** Notes that something was used. While the database is busy or full it is not noted, and reading goes on. */
export async function whenFree(db: Db, write: (free: Db) => Promise<void>): Promise<void> {
  try {
    await write(withoutWaiting(db));
  } catch (error) {
    if (!storageRefusalOf(error)) throw error;
  }
}

/**
 * Opens a new session and ends the one the browser held: an id planted before sign-in opens nothing afterwards.
 * Returns the `Set-Cookie` value.
 */
export async function openSession(
  db: Db,
  { request, context, accountId }: { request: Request; context: AppLoadContext; accountId: string },
): Promise<string> {
  const now = nowOf(context);
  const before = sessionIdOf(request);
  if (before !== undefined) await deleteSession(db, sessionHash(context, before));
  const id = newSecretText();
  await insertSession(db, {
    idHash: sessionHash(context, id),
    accountId: accountId as AccountId,
    at: instant(now),
    expiresAt: instant(new Date(now.getTime() + absoluteTime)),
    userAgent: request.headers.get("User-Agent")?.slice(0, longestUserAgent) ?? null,
  });
  return `${sessionCookieName}=${id}; Path=/; Secure; HttpOnly; SameSite=Lax`;
}

/** The `Set-Cookie` value that makes the browser forget its session. */
export const forgottenSession = `${sessionCookieName}=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0`;

/** Ends the session the browser holds, if any. */
export async function closeSession(request: Request, context: AppLoadContext): Promise<void> {
  const id = sessionIdOf(request);
  if (id !== undefined) await deleteSession(databaseOf(context), sessionHash(context, id));
}

/** The hash under which the browser's own session is kept; undefined without a session. */
export function sessionHashOf(request: Request, context: AppLoadContext): string | undefined {
  const id = sessionIdOf(request);
  return id === undefined ? undefined : sessionHash(context, id);
}

export function instant(date: Date): Instant {
  return date.toISOString() as Instant;
}

/** A session without a request since that instant has ended. */
export function idleSince(now: Date): Instant {
  return instant(new Date(now.getTime() - idleTime));
}

const sessionCookie = new RegExp(`(?:^|;\\s*)${sessionCookieName}=([\\w-]{43})(?:;|$)`);

function sessionIdOf(request: Request): string | undefined {
  return sessionCookie.exec(request.headers.get("Cookie") ?? "")?.[1];
}

function sessionHash(context: AppLoadContext, id: string): string {
  return keyedHashOf(id, secretsOf(context).session);
}
