import type { Db } from "../database.server.ts";
import type { Instant } from "../schema/columns.ts";

export type Failures = { failures: number; lastFailureAt: Instant; blockedUntil: Instant | null };

/** The failures counted against a subject (`account:<hash>` or `ip:<hash>`). */
export async function findFailures(db: Db, subject: string): Promise<Failures | undefined> {
  return db
    .selectFrom("sign_in_throttle")
    .select(["failures", "last_failure_at as lastFailureAt", "blocked_until as blockedUntil"])
    .where("subject", "=", subject)
    .executeTakeFirst();
}

export async function saveFailures(db: Db, subject: string, counted: Failures): Promise<void> {
  const values = {
    failures: counted.failures,
    last_failure_at: counted.lastFailureAt,
    blocked_until: counted.blockedUntil,
  };
  await db
    .insertInto("sign_in_throttle")
    .values({ subject, ...values })
    .onConflict((conflict) => conflict.column("subject").doUpdateSet(values))
    .execute();
}

export async function forgetFailures(db: Db, subject: string): Promise<void> {
  await db.deleteFrom("sign_in_throttle").where("subject", "=", subject).execute();
}

/** Takes back one failure, counted in advance of an attempt that succeeded. */
export async function uncountFailure(db: Db, subject: string): Promise<void> {
  await db
    .updateTable("sign_in_throttle")
    .set((eb) => ({ failures: eb("failures", "-", 1), blocked_until: null }))
    .where("subject", "=", subject)
    .execute();
}

/** What was counted before that instant no longer counts. */
export async function forgetFailuresBefore(db: Db, at: Instant): Promise<void> {
  await db.deleteFrom("sign_in_throttle").where("last_failure_at", "<", at).execute();
}
