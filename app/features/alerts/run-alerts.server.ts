import type { Day } from "#app/domain/calendar.ts";
import type { Env } from "#app/platform/env.server.ts";
import type { Secrets } from "#app/platform/secrets.server.ts";
import type { Db } from "#db/database.server.ts";
import { giveUpOverdue, handOverDigests, type HandedOver } from "./hand-over-digests.server.ts";
import { keepDigest } from "./keep-digest.server.ts";
import { eachPlannedDigest, periodsOn } from "./plan-digests.server.ts";

export type RunAsked = {
  env: Pick<Env, "publicOrigin" | "mail" | "demo">;
  secrets: Pick<Secrets, "session">;
  /** The day whose digests are due. */
  day: Day;
  now: () => Date;
};

export type AlertRun = HandedOver & { made: number };

/**
 * Makes the digests due that day, then hands them over. Safe to run again and beside another: each account has one digest
 * a period, and each digest leaves once. Without a mail server they wait, to be read on the page of alerts.
 */
export async function runAlerts(db: Db, { env, secrets, day, now }: RunAsked): Promise<AlertRun> {
  const { mail, demo, publicOrigin } = env;
  const asked = { publicOrigin, secret: secrets.session, day, demo };
  const periods = periodsOn(day);
  if (periods.length === 0) return { made: 0, sent: 0, failed: 0, waiting: 0 };
  if (mail !== null) await giveUpOverdue(db, periods);
  let made = 0;
  await eachPlannedDigest(db, asked, async (digest) => {
    if (await keepDigest(db, digest, now())) made += 1;
  });
  if (mail === null) return { made, sent: 0, failed: 0, waiting: made };
  return { made, ...(await handOverDigests(db, { ...asked, mail, periods, now })) };
}
