import type { AppLoadContext } from "@remix-run/node";
import type { Day } from "#app/domain/calendar.ts";
import type { Db } from "#db/database.server.ts";
import type { Env } from "./env.server.ts";
import type { Secrets } from "./secrets.server.ts";

declare module "@remix-run/node" {
  interface AppLoadContext {
    /** Tests hand in their own. */
    db?: Db;
    env?: Env;
    secrets?: Secrets;
    /** The nonce of this response's Content-Security-Policy. */
    cspNonce?: string;
    /** The address a request comes from, for throttling only. */
    clientAddress?: string;
    /** What time it is; tests set it. */
    now?: () => Date;
    /** What was already looked up for this request; the loaders of one page share it. */
    memo?: Map<string, Promise<unknown>>;
    /** The status a body out of bounds is answered with: no loader nor action runs. */
    refused?: number;
  }
}

export function databaseOf(context: AppLoadContext): Db {
  return context.db ?? missing("db");
}

export function envOf(context: AppLoadContext): Env {
  return context.env ?? missing("env");
}

export function secretsOf(context: AppLoadContext): Secrets {
  return context.secrets ?? missing("secrets");
}

export function nowOf(context: AppLoadContext): Date {
  return context.now?.() ?? new Date();
}

const parisDay = new Intl.DateTimeFormat("fr-CA", { timeZone: "Europe/Paris", dateStyle: "short" });

/** The day it is in Europe/Paris at that instant. */
export function dayInParis(now: Date): Day {
  return parisDay.format(now) as Day;
}

/** Today in Europe/Paris. */
export function todayOf(context: AppLoadContext): Day {
  return dayInParis(nowOf(context));
}

/** Looks something up once for all the loaders of a request. Without a memo (tests), each time. */
export function oncePerRequest<Value>(
  context: AppLoadContext,
  key: string,
  lookUp: () => Promise<Value>,
): Promise<Value> {
  const known = context.memo?.get(key) as Promise<Value> | undefined;
  if (known) return known;
  const value = lookUp();
  context.memo?.set(key, value);
  return value;
}

function missing(what: string): never {
  throw new Error(`The request context has no ${what}`);
}
