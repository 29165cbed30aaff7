import { randomUUID } from "node:crypto";
import type { AppLoadContext } from "@remix-run/node";
import type { Role } from "#app/domain/role.ts";
import type { Env } from "#app/platform/env.server.ts";
import type { Secrets } from "#app/platform/secrets.server.ts";
import { instant, openSession } from "#app/platform/session.server.ts";
import type { Db } from "#db/database.server.ts";
import { insertAccount } from "#db/queries/accounts.server.ts";
import type { AccountId, OrganisationId } from "#db/schema/columns.ts";

export const testOrigin = "http://127.0.0.1:3000";

export const testSecrets: Secrets = { personKey: "p".repeat(64), session: "s".repeat(64) };

export const testEnv: Env = {
  host: "127.0.0.1",
  port: 3000,
  databaseUrl: "sqlite::memory:",
  demo: false,
  production: false,
  publicOrigin: testOrigin,
  formOrigins: [testOrigin],
  givenSecrets: { personKey: undefined, session: undefined },
  mail: null,
  marketToken: null,
  alertsClock: false,
};

/** What the server hands every loader and action, on a test's own database. */
export function contextOf(db: Db, overrides: Partial<AppLoadContext> = {}): AppLoadContext {
  return { db, env: testEnv, secrets: testSecrets, clientAddress: "192.0.2.1", ...overrides };
}

type Account = {
  role: Role;
  organisationId?: string | null;
  territoryCode?: string | null;
  name?: string;
  email?: string;
  isDemo?: boolean;
};

export type SignedIn = {
  accountId: AccountId;
  context: AppLoadContext;
  /** The session's cookie, as a browser sends it. */
  cookie: string;
  /** A page that account opens. */
  get: (path: string) => Request;
  /** A form that account sends. */
  post: (path: string, fields: Record<string, string> | FormData) => Request;
};

/** An account with an open session: what it asks passes the same checks as in the running server. */
export async function signedIn(
  db: Db,
  account: Account,
  overrides: Partial<AppLoadContext> = {},
): Promise<SignedIn> {
  const context = contextOf(db, overrides);
  const id = randomUUID() as AccountId;
  const now = context.now?.() ?? new Date();
  await insertAccount(db, {
    id,
    email: account.email ?? `${id}@exemple.fr`,
    name: account.name ?? "Camille Roussillon",
    role: account.role,
    organisationId: (account.organisationId ?? null) as OrganisationId | null,
    territoryCode: account.territoryCode ?? null,
    isDemo: account.isDemo ?? false,
    at: instant(now),
  });
  const setCookie = await openSession(db, { request: new Request(testOrigin), context, accountId: id });
  const cookie = setCookie.split(";")[0] ?? "";
  return {
    accountId: id,
    context,
    cookie,
    get: (path) => new Request(testOrigin + path, { headers: { Cookie: cookie } }),
    post: (path, fields) =>
      new Request(testOrigin + path, {
        method: "POST",
        headers: { Cookie: cookie, Origin: testOrigin },
        body: fields instanceof FormData ? fields : new URLSearchParams(fields),
      }),
  };
}
