import type { Transaction } from "kysely";
import type { Db } from "../database.server.ts";
import type { Database } from "../schema.ts";
import type { Instant } from "../schema/columns.ts";

export type Failures = { failures: number; lastFailureAt: Instant; blockedUntil: Instant | null };

/**
 * The failures counted against a subject (`account:<hash>` or `ip:<hash>`), 0 for a new one. Its row is written even when
 * nothing changes: others who count the same subject wait for this transaction.
 */
export async function holdFailures(
  trx: Transaction<Database>,
  subject: string,
  at: Instant,
): Promise<Failures> {
  return trx
    .insertInto("sign_in_throttle")
    .values({ subject, failures: 0, last_failure_at: at, blocked_until: null })
    .onConflict((conflict) =>
      conflict.column("subject").doUpdateSet((eb) => ({ subject: eb.ref("excluded.subject") })),
    )
    .returning(["failures", "last_failure_at as lastFailureAt", "blocked_until as blockedUntil"])
    .executeTakeFirstOrThrow();
}

export async function saveFailures(
  trx: Transaction<Database>,
  subject: string,
  { failures, lastFailureAt, blockedUntil }: Failures,
): Promise<void> {
  await trx
    .updateTable("sign_in_throttle")
    .set({ failures, last_failure_at: lastFailureAt, blocked_until: blockedUntil })
    .where("subject", "=", subject)
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
