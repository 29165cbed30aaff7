import { instant } from "#app/platform/session.server.ts";
import type { Db } from "#db/database.server.ts";
import { holdFailures, saveFailures } from "#db/queries/throttle.server.ts";
import { waitAfter, type ThrottleRule } from "./throttle.ts";

/**
 * Counts an attempt as failed before it is tried, so that attempts sent together cannot outrun the count; success
 * forgets them. Returns the milliseconds still to wait when the subject is blocked: then nothing may be tried.
 */
export function countAttempt(db: Db, subject: string, rule: ThrottleRule, now: Date): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const known = await holdFailures(trx, subject, instant(now));
    const wait = known.blockedUntil === null ? 0 : Date.parse(known.blockedUntil) - now.getTime();
    if (wait > 0) return wait;
    const forgotten = Date.parse(known.lastFailureAt) < now.getTime() - rule.memory;
    const failures = (forgotten ? 0 : known.failures) + 1;
    const pause = waitAfter(failures, rule);
    await saveFailures(trx, subject, {
      failures,
      lastFailureAt: instant(now),
      blockedUntil: pause > 0 ? instant(new Date(now.getTime() + pause)) : null,
    });
    return 0;
  });
}
